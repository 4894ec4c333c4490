package org.mitoscore.cohort.clinical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problems;

class CohortTest {
    private static final Optional<String> NONE = Optional.empty();

    private static ClinicalRequest guess() {
        return request(List.of(), List.of(), NONE, new EventCoding(Set.of(), Set.of()));
    }

    private static ClinicalRequest request(
            List<String> time, List<String> event, Optional<String> response, EventCoding coding) {
        return new ClinicalRequest(
                new CohortJoin.Keys(NONE, NONE),
                time,
                event,
                Optional.empty(),
                coding,
                response,
                new ResponseCoding(Set.of(), Set.of()),
                NONE,
                NONE,
                List.of(),
                List.of());
    }

    private static Cohort read(String text, List<String> samples, ClinicalRequest request) {
        return Cohort.read(ClinicalTable.parse("clinical.csv", text), samples, request);
    }

    private static List<String> messages(String text, List<String> samples, ClinicalRequest request) {
        return assertThrows(InputException.class, () -> read(text, samples, request)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void cBioPortalSpellings() {
        Cohort cohort = read(
                "#Patient Identifier\tOverall Survival (Months)\tStatus\n"
                        + "PATIENT_ID\tOS_MONTHS\tOS_STATUS\n"
                        + "TCGA-AB-2802\t12.5\t1:DECEASED\nTCGA-AB-2803\t[Not Available]\t0:LIVING\n"
                        + "TCGA-AB-2804\t30\t0:LIVING\n",
                List.of("TCGA-AB-2802-03A-01T-0734-13", "TCGA-AB-2803-03", "TCGA-AB-2804"),
                guess());
        TimeEndpoint os = cohort.times().get(0);
        assertEquals("OS", os.name());
        assertEquals(FollowUpUnit.MONTHS, os.unit());
        assertArrayEquals(new int[] {1, -1, 0}, os.cause());
        assertEquals(12.5, os.time()[0]);
        assertEquals("TCGA-AB-2803-03", os.exclusions().get(0).name());
    }

    @Test
    void beatAmlSpellings() {
        Cohort cohort = read(
                "dbgap_subject_id,dbgap_rnaseq_sample,diseaseStageAtSpecimenCollection,overallSurvival,vitalStatus,"
                        + "responseToInductionTx\n"
                        + "p1,BA1R,Relapse,100,Dead,Refractory\n"
                        + "p1,BA2R,Initial Diagnosis,100,Dead,Complete Response\n"
                        + "p2,BA3R,Initial Diagnosis,55,Unknown,Unknown\n",
                List.of("BA1R", "BA2R", "BA3R", "BA4R"),
                guess());
        // The relapse sample of p1 gives way to the one at diagnosis, and both left out samples are listed.
        assertEquals(
                List.of("BA2R", "BA3R"),
                cohort.join().patients().stream().map(CohortPatient::sample).toList());
        assertEquals(
                List.of("BA4R", "BA1R"),
                cohort.join().exclusions().stream().map(Exclusion::name).toList());
        assertEquals(FollowUpUnit.DAYS, cohort.times().get(0).unit());
        assertArrayEquals(new int[] {1, -1}, cohort.times().get(0).cause());
        assertEquals(
                List.of(Optional.of(true), Optional.empty()),
                cohort.response().orElseThrow().response());
    }

    @Test
    void targetSpellings() {
        Cohort cohort = read(
                "TARGET USI,Event Free Survival Time in Days,First Event,Overall Survival Time in Days,Vital Status\n"
                        + "TARGET-20-PABHHX,200,Relapse,400,Dead\nTARGET-20-PABLDZ,900,Censored,900,Alive\n",
                List.of("TARGET-20-PABHHX-04A-01R", "TARGET-20-PABHHX-09A-01R", "TARGET-20-PABLDZ-09A-01R"),
                guess());
        assertEquals(
                List.of("OS", "EFS"),
                cohort.times().stream().map(TimeEndpoint::name).toList());
        assertArrayEquals(new int[] {1, 0}, cohort.times().get(1).cause());
        // 09 is marrow at diagnosis, 04 at recurrence.
        assertEquals("TARGET-20-PABHHX-09A-01R", cohort.join().patients().get(0).sample());
        assertTrue(cohort.join().exclusions().get(0).reason().contains("diagnosis first"));
    }

    @Test
    void gdcTimesOfDeathAndLastFollowUp() {
        Cohort cohort = read(
                "case_submitter_id\tvital_status\tdays_to_death\tdays_to_last_follow_up\n"
                        + "A\tDead\t30\t'--\nB\tAlive\t'--\t700\n",
                List.of("A", "B"),
                guess());
        assertArrayEquals(new double[] {30, 700}, cohort.times().get(0).time());
        assertArrayEquals(new int[] {1, 0}, cohort.times().get(0).cause());
    }

    @Test
    void everyBadRowIsNamedAtOnce() {
        List<String> messages = messages(
                "sample,os_days,os_event\na,-5,1\nb,,1\nc,12,perhaps\nd,x,0\ne,7,0\n",
                List.of("a", "b", "c", "d", "e"),
                guess());
        assertEquals(4, messages.size(), messages.toString());
        assertTrue(messages.get(0).startsWith("clinical.csv, line 2, column os_days"), messages.get(0));
        assertTrue(messages.get(1).contains("line 3") && messages.get(1).contains("has the event but no time"));
        assertTrue(messages.get(2).contains("line 4") && messages.get(2).contains("'perhaps'"));
        assertTrue(messages.get(3).contains("line 5") && messages.get(3).contains("'x' is not a number"));
    }

    @Test
    void duplicatesAreRefused() {
        List<String> messages = messages("patient,os_days,os_event\na,5,1\na,6,1\n", List.of("a"), guess());
        assertTrue(messages.get(0).contains("line 3") && messages.get(0).contains("on line 2 already"));
    }

    @Test
    void nothingMatchesIsExplained() {
        List<String> messages = messages("sample,os_days,os_event\na,5,1\n", List.of("x", "y"), guess());
        assertTrue(messages.get(0).contains("x, y") && messages.get(0).contains("the table names a"));
    }

    @Test
    void missingColumnNamesWhatThereIs() {
        ClinicalRequest request = request(List.of("time"), List.of("dead"), NONE, new EventCoding(Set.of(), Set.of()));
        List<String> messages = messages("sample,os_days,os_event\na,5,1\n", List.of("a"), request);
        assertEquals(2, messages.size());
        assertTrue(messages.get(0).contains("no column 'time' (--time)")
                && messages.get(0).contains("os_days"));
    }

    @Test
    void declaredAndCompetingEvents() {
        EventCoding coding = new EventCoding(Set.of("relapse"), Set.of("death in CR"));
        Cohort cohort = read(
                "sample,weeks,first\na,5,Relapse\nb,6,Death in CR\nc,9,still well\n",
                List.of("a", "b", "c"),
                request(List.of("weeks"), List.of("first"), NONE, coding));
        assertArrayEquals(new int[] {1, 2, 0}, cohort.times().get(0).cause());
        assertTrue(cohort.times().get(0).competing());
        assertEquals(FollowUpUnit.WEEKS, cohort.times().get(0).unit());
    }

    @Test
    void timesWithoutAUnitAreRefused() {
        EventCoding coding = new EventCoding(Set.of(), Set.of());
        List<String> messages = messages(
                "sample,time,dead\na,5,1\nb,6,0\n",
                List.of("a", "b"),
                request(List.of("time"), List.of("dead"), NONE, coding));
        assertEquals(
                List.of("clinical.csv, column time: the unit of these times is not known; say --time-unit days, weeks,"
                        + " months or years"),
                messages);
        messages = messages("sample,os_time,os_event\na,5,1\nb,6,0\n", List.of("a", "b"), guess());
        assertTrue(messages.get(0).contains("column os_time") && messages.get(0).contains("--time-unit"));
    }

    @Test
    void unexplainedResponseIsRefused() {
        ClinicalRequest request =
                request(List.of(), List.of(), Optional.of("outcome"), new EventCoding(Set.of(), Set.of()));
        List<String> messages = messages("sample,outcome\na,CR\nb,Early death\n", List.of("a", "b"), request);
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains("line 3") && messages.get(0).contains("--non-responders"));
    }

    @Test
    void namingAnEndpointStopsTheGuessing() {
        ClinicalRequest request =
                request(List.of("os_days"), List.of("os_event"), NONE, new EventCoding(Set.of(), Set.of()));
        Cohort cohort = read("sample,os_days,os_event,response\na,5,1,CR\n", List.of("a"), request);
        assertFalse(cohort.response().isPresent());
        assertEquals("OS", cohort.times().get(0).name());
        assertEquals(FollowUpUnit.DAYS, cohort.times().get(0).unit());
    }

    @Test
    void levelsAreComparedWithTheMostFrequent() {
        ClinicalTable table =
                ClinicalTable.parse("clinical.csv", "sample,age,eln\na,50,Adverse\nb,NA,Favourable\nc,61,Adverse\n");
        CohortJoin join = CohortJoin.of(table, List.of("a", "b", "c"), new CohortJoin.Keys(NONE, NONE));
        Problems problems = new Problems();
        Covariate eln = Covariate.read(table, join.patients(), "eln", false, problems);
        assertEquals(List.of("eln=Favourable"), eln.terms());
        assertArrayEquals(new double[] {0, 1, 0}, eln.values()[0]);
        Covariate age = Covariate.read(table, join.patients(), "age", false, problems);
        assertEquals(List.of("age"), age.terms());
        assertFalse(age.isKnown(1));
        assertEquals(61, age.design(new int[] {2}).columns()[0][0]);
    }
}
