package org.mitoscore.cohort.clinical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns that are recognised by name when the user does not name them; the list in docs/usage.md. Names are
 * compared in lower case without blanks, underscores, points, dashes and brackets. The first spelling that the table
 * has is taken.
 */
public final class ColumnNames {
    static final List<String> SAMPLE = List.of(
            "sample",
            "sampleid",
            "samplename",
            "samplebarcode",
            "tumorsamplebarcode",
            "rnaseqsample",
            "dbgaprnaseqsample",
            "aliquotid",
            "labid");
    static final List<String> PATIENT = List.of(
            "patient",
            "patientid",
            "patientbarcode",
            "bcrpatientbarcode",
            "submitterid",
            "casesubmitterid",
            "caseid",
            "targetusi",
            "usi",
            "dbgapsubjectid",
            "subjectid",
            "donorid",
            "individual");
    static final List<String> STAGE = List.of(
            "timepoint",
            "sampletype",
            "specimentype",
            "diseasestageatspecimencollection",
            "diseasestage",
            "samplestage",
            "timing");
    static final List<String> RESPONSE = List.of(
            "response",
            "bestresponse",
            "responsetoinductiontx",
            "responsetotreatment",
            "inductionresponse",
            "clinicalresponse",
            "bestoverallresponse",
            "cr1",
            "crstatusatendofcourse1",
            "crstatusatendofcourse2");

    /** An endpoint's spellings: times and events in the order in which they are tried. */
    record EndpointNames(String name, List<String> time, List<String> event) {}

    static final List<EndpointNames> ENDPOINTS = List.of(
            new EndpointNames(
                    "OS",
                    List.of(
                            "osdays",
                            "osmonths",
                            "osyears",
                            "osweeks",
                            "ostime",
                            "os",
                            "overallsurvival",
                            "overallsurvivaldays",
                            "overallsurvivalmonths",
                            "overallsurvivaltimeindays",
                            "overallsurvivaltime",
                            "timetodeath",
                            "survivaltime",
                            "survivaldays",
                            "survivalmonths"),
                    List.of(
                            "osevent",
                            "osstatus",
                            "oscensor",
                            "overallsurvivalstatus",
                            "overallsurvivalevent",
                            "vitalstatus",
                            "dead",
                            "death",
                            "died")),
            new EndpointNames(
                    "EFS",
                    List.of(
                            "efsdays",
                            "efsmonths",
                            "efsyears",
                            "efstime",
                            "efs",
                            "eventfreesurvival",
                            "eventfreesurvivaltimeindays",
                            "eventfreesurvivaldays",
                            "eventfreesurvivalmonths"),
                    List.of(
                            "efsevent",
                            "efsstatus",
                            "firstevent",
                            "eventfreesurvivalstatus",
                            "eventfreesurvivalevent")),
            new EndpointNames(
                    "RFS",
                    List.of(
                            "rfsdays",
                            "rfsmonths",
                            "rfsyears",
                            "rfstime",
                            "rfs",
                            "dfsdays",
                            "dfsmonths",
                            "dfstime",
                            "dfs",
                            "relapsefreesurvival",
                            "relapsefreesurvivaldays",
                            "relapsefreesurvivalmonths",
                            "diseasefreesurvival",
                            "timetorelapse",
                            "cryr"),
                    List.of(
                            "rfsevent",
                            "rfsstatus",
                            "dfsevent",
                            "dfsstatus",
                            "relapse",
                            "relapsed",
                            "relapsedeath",
                            "relapsefreesurvivalstatus")));

    private ColumnNames() {}

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The table's column that has one of these spellings. */
    static Optional<String> find(ClinicalTable table, List<String> spellings) {
        for (String spelling : spellings) {
            for (String column : table.columns()) {
                if (plain(column).equals(spelling)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }
}
