package org.mitoscore.stats;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** A symmetric positive-definite matrix, such as an information matrix, solved by Cholesky (EJML). */
public final class PositiveDefinite {
    /** Below this reciprocal condition the columns are linearly dependent for all purposes of statistics. */
    private static final double SINGULAR = 1e-13;

    private final LinearSolverDense<DMatrixRMaj> solver;
    private final int size;

    /**
     * @param matrix symmetric, size × size; not changed
     * @throws NotEstimableException when it is singular, not positive or not finite
     */
    public PositiveDefinite(double[][] matrix) {
        size = matrix.length;
        double[][] copy = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                copy[i][j] = matrix[i][j];
                if (!Double.isFinite(matrix[i][j])) {
                    throw new NotEstimableException("the information is not finite");
                }
            }
        }
        solver = LinearSolverFactory_DDRM.chol(size);
        DMatrixRMaj dense = new DMatrixRMaj(copy);
        if (size > 0 && (!solver.setA(dense) || solver.quality() < SINGULAR || !isConditioned(matrix))) {
            throw new NotEstimableException("a variable is constant or a combination of the others");
        }
    }

    /** The Cholesky quality is blind to scale; a pivot that vanishes beside its own diagonal is not. */
    private boolean isConditioned(double[][] matrix) {
        double[][] inverse = inverse();
        for (int i = 0; i < size; i++) {
            double varianceInflation = inverse[i][i] * matrix[i][i];
            if (!(varianceInflation > 0) || varianceInflation > 1 / SINGULAR) {
                return false;
            }
        }
        return true;
    }

    /** The vector x with matrix · x = right. */
    public double[] solve(double[] right) {
        DMatrixRMaj x = new DMatrixRMaj(size, 1);
        if (size > 0) {
            solver.solve(DMatrixRMaj.wrap(size, 1, right.clone()), x);
        }
        return x.getData();
    }

    /** right' · matrix⁻¹ · right. */
    public double quadraticForm(double[] right) {
        double[] x = solve(right);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += right[i] * x[i];
        }
        return sum;
    }

    /** The inverse, size × size, exactly symmetric. */
    public double[][] inverse() {
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        if (size > 0) {
            solver.invert(inverse);
            CommonOps_DDRM.addEquals(inverse, CommonOps_DDRM.transpose(inverse, null));
            CommonOps_DDRM.scale(0.5, inverse);
        }
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = inverse.get(i, j);
            }
        }
        return rows;
    }
}
