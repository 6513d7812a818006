package org.shangliang.serve;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import scala.collection.Seq;

/**
 * The function by which views show what quotes reports. It stands among Spark's own functions, for a view that lasts may use no
 * temporary one.
 */
public final class QuotedText {
    private static final String FUNCTION = "shown_text";

    private QuotedText() {}

    /**
     * Makes the function known to sessions that start from now on.
     *
     * @param masking what it does: text to the text that may be shown
     */
    public static void register(UserDefinedFunction masking) {
        FunctionRegistry.builtin()
                .createOrReplaceTempFunction(FUNCTION, arguments -> call(masking, arguments), "built-in");
    }

    /** The column as it may be shown, in SQL. */
    public static String of(String column) {
        return FUNCTION + "(" + View.identifier(column) + ")";
    }

    private static Expression call(UserDefinedFunction masking, Seq<Expression> arguments) {
        return masking.apply(new Column(arguments.head())).expr();
    }
}
