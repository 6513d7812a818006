package org.shangliang.learning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds where a smooth convex function is least, by its gradients of late (L-BFGS), from zero on; the same every time. The step
 * is halved until it pays.
 */
final class Descent {
    private static final int REMEMBERED = 10;
    private static final int HALVINGS = 30;
    private static final double PAYS = 1e-4;
    private static final double STANDSTILL = 1e-10;

    private final Function function;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** What is to be least. */
    interface Function {
        /** The function's value at a point; writes its gradient over {@code gradient}. */
        double at(double[] point, double[] gradient);
    }

    /** How the point and the gradient changed at once. */
    private record Step(double[] point, double[] gradient, double product) {}

    Descent(Function function) {
        this.function = function;
    }

    /**
     * The point where the function is least, as far as {@code iterations} get.
     *
     * @param size number of the point's coordinates
     */
    double[] least(int size, int iterations) {
        double[] point = new double[size];
        double[] gradient = new double[size];
        double value = function.at(point, gradient);
        for (int i = 0; i < iterations; i++) {
            double[] direction = direction(gradient);
            double slope = product(direction, gradient);
            double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(product(gradient, gradient))) : 1;
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double nextValue = value;
            for (int halving = 0; halving < HALVINGS; halving++) {
                for (int k = 0; k < size; k++) {
                    next[k] = point[k] + length * direction[k];
                }
                nextValue = function.at(next, nextGradient);
                if (nextValue <= value + PAYS * length * slope) {
                    break;
                }
                length /= 2;
            }
            if (nextValue >= value - STANDSTILL * Math.abs(value)) {
                return point;
            }
            remember(difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private void remember(double[] point, double[] gradient) {
        double product = product(point, gradient);
        if (product > 0) {
            steps.addFirst(new Step(point, gradient, product));
            if (steps.size() > REMEMBERED) {
                steps.removeLast();
            }
        }
    }

    private double[] direction(double[] gradient) {
        double[] direction = gradient.clone();
        double[] shares = new double[steps.size()];
        int no = 0;
        for (Step step : steps) {
            shares[no] = product(step.point(), direction) / step.product();
            add(direction, -shares[no++], step.gradient());
        }
        if (!steps.isEmpty()) {
            Step last = steps.getFirst();
            scale(direction, last.product() / product(last.gradient(), last.gradient()));
        }
        for (Iterator<Step> back = steps.descendingIterator(); back.hasNext(); ) {
            Step step = back.next();
            add(direction, shares[--no] - product(step.gradient(), direction) / step.product(), step.point());
        }
        scale(direction, -1);
        return direction;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] what, double times) {
        for (int i = 0; i < what.length; i++) {
            what[i] *= times;
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        add(difference, -1, other);
        return difference;
    }
}
