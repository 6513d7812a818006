package org.shangliang.serve;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedView;
import org.apache.spark.sql.catalyst.expressions.CallMethodViaReflection;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.execution.command.DescribeQueryCommand;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.apache.spark.sql.execution.command.SetCommand;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.runtime.BoxedUnit;

/**
 * Lets the clients of a session's children read the served databases and nothing else.
 *
 * <p>What is not known to read is refused: as soon as it is parsed, before any file is looked at, and again once it is
 * resolved, since Delta's own statements do not pass this parser. A statement that met two releases is refused too.
 */
public final class ReadOnly {
    /** The property of a view that tells the release it shows. */
    static final String RELEASE = "shangliang.release";

    /** Statements that tell about the tables, by the names that Spark has for them before and after they are resolved. */
    private static final Set<String> TELLING = Set.of(
            "DescribeColumn",
            "DescribeColumnCommand",
            "DescribeDatabaseCommand",
            "DescribeFunction",
            "DescribeFunctionCommand",
            "DescribeNamespace",
            "DescribeQueryCommand",
            "DescribeRelation",
            "DescribeTableCommand",
            "ExplainCommand",
            "SetCatalogAndNamespace",
            "SetCatalogCommand",
            "SetCommand",
            "SetNamespaceCommand",
            "ShowCatalogsCommand",
            "ShowColumns",
            "ShowColumnsCommand",
            "ShowCreateTable",
            "ShowCreateTableCommand",
            "ShowCurrentNamespaceCommand",
            "ShowFunctions",
            "ShowFunctionsCommand",
            "ShowNamespaces",
            "ShowNamespacesCommand",
            "ShowTableExtended",
            "ShowTableProperties",
            "ShowTablePropertiesCommand",
            "ShowTables",
            "ShowTablesCommand",
            "ShowViews",
            "ShowViewsCommand");

    /** What queries are made of, as parsed. */
    private static final Set<String> QUERYING = Set.of(
            "Aggregate",
            "Distinct",
            "Except",
            "Filter",
            "Generate",
            "GlobalLimit",
            "Intersect",
            "Join",
            "LateralJoin",
            "LocalLimit",
            "LocalRelation",
            "Offset",
            "OneRowRelation",
            "Pivot",
            "Project",
            "Repartition",
            "RepartitionByExpression",
            "Sample",
            "Sort",
            "SubqueryAlias",
            "Union",
            "UnresolvedHaving",
            "UnresolvedHint",
            "UnresolvedInlineTable",
            "UnresolvedNamespace",
            "UnresolvedRelation",
            "UnresolvedSubqueryColumnAliases",
            "UnresolvedTable",
            "UnresolvedTableOrView",
            "UnresolvedTableValuedFunction",
            "UnresolvedView",
            "UnresolvedWith",
            "Unpivot",
            "WithWindowDefinition",
            "CurrentNamespace",
            "UnresolvedFunctionName",
            "ResolvedNamespace");

    /** Functions that make rows of their arguments. */
    private static final Set<String> ROW_FUNCTIONS = Set.of(
            "range",
            "explode",
            "explode_outer",
            "posexplode",
            "posexplode_outer",
            "inline",
            "inline_outer",
            "stack",
            "json_tuple");

    /** Functions that reach out of SQL. */
    private static final Set<String> REACHING = Set.of(
            "reflect",
            "java_method",
            "try_reflect",
            "input_file_name",
            "input_file_block_start",
            "input_file_block_length");

    /** Settings that change how a client sees what it reads, and nothing else; whatever is Hive's has no effect here. */
    private static final Set<String> OWN_SETTINGS = Set.of(
            "spark.sql.session.timezone",
            "spark.sql.ansi.enabled",
            "spark.sql.casesensitive",
            "spark.sql.shuffle.partitions",
            "spark.sql.autobroadcastjointhreshold");

    private static final String FOREIGN_SETTINGS = "hive.";

    private final Set<String> databases;
    private final Set<String> ownQueries = ConcurrentHashMap.newKeySet();
    private volatile @Nullable SparkSession owner;

    /** @param databases the databases that are served */
    public ReadOnly(Set<String> databases) {
        this.databases = Set.copyOf(databases);
    }

    /** Adds the rules to sessions made with {@code extensions}. */
    public BoxedUnit inject(SparkSessionExtensions extensions) {
        extensions.injectParser((session, parser) -> new Parser(session, parser));
        extensions.injectCheckRule(session -> plan -> {
            if (session != owner) {
                checkResolved(plan);
            }
            return BoxedUnit.UNIT;
        });
        return BoxedUnit.UNIT;
    }

    /** Lets this session do what it will. */
    public void own(SparkSession session) {
        owner = session;
    }

    /** Lets clients read through a view. */
    public void allow(org.shangliang.serve.View view) {
        ownQueries.add(view.query());
    }

    private void checkParsed(LogicalPlan plan) {
        Set<TreeNode<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        visit(plan, seen, node -> {
            if (node instanceof LogicalPlan part) {
                checkPart(part);
            } else if (node instanceof UnresolvedFunction function) {
                refuseIf(REACHING.contains(last(function.nameParts())), last(function.nameParts()));
            } else {
                refuseIf(kind(node).equals("ExpressionWithUnresolvedIdentifier"), "IDENTIFIER(…)");
            }
        });
    }

    private void checkPart(LogicalPlan part) {
        String kind = kind(part);
        if (!QUERYING.contains(kind) && !TELLING.contains(kind)) {
            throw refused(kind);
        }
        if (part instanceof ExplainCommand explain) {
            checkParsed(explain.logicalPlan());
        } else if (part instanceof DescribeQueryCommand describe) {
            checkParsed(describe.plan());
        } else if (part instanceof SetCommand set) {
            checkSetting(set.kv());
        } else if (part instanceof UnresolvedTableValuedFunction function) {
            refuseIf(!ROW_FUNCTIONS.contains(last(function.name())), last(function.name()));
        } else if (part instanceof UnresolvedRelation relation) {
            checkName(relation.multipartIdentifier());
        } else if (part instanceof UnresolvedTableOrView relation) {
            checkName(relation.multipartIdentifier());
        } else if (part instanceof UnresolvedTable relation) {
            checkName(relation.multipartIdentifier());
        } else if (part instanceof UnresolvedView relation) {
            checkName(relation.multipartIdentifier());
        }
    }

    private void checkName(Seq<String> parts) {
        List<String> name = JavaConverters.seqAsJavaList(parts);
        List<String> above = name.subList(0, name.size() - 1);
        boolean served = above.isEmpty()
                || (above.size() == 1 && databases.contains(above.get(0).toLowerCase(Locale.ROOT)))
                || (above.size() == 2
                        && above.get(0).equalsIgnoreCase("spark_catalog")
                        && databases.contains(above.get(1).toLowerCase(Locale.ROOT)));
        if (!served) {
            throw new ReadOnlyException(
                    "只提供以下库中的表和视图：" + served() + "；不能读取文件或路径",
                    "only the tables and views of " + served() + " are served; no files or paths are read");
        }
    }

    private String served() {
        return String.join(", ", new TreeSet<>(databases));
    }

    private static void checkSetting(Option<Tuple2<String, Option<String>>> setting) {
        if (setting.isEmpty() || setting.get()._2().isEmpty()) {
            return;
        }
        String key = setting.get()._1().toLowerCase(Locale.ROOT);
        if (!key.startsWith(FOREIGN_SETTINGS) && !OWN_SETTINGS.contains(key)) {
            throw new ReadOnlyException("不能更改设置 " + key, "the setting " + key + " cannot be changed here");
        }
    }

    private static void checkResolved(LogicalPlan plan) {
        Set<TreeNode<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> releases = new HashSet<>();
        visit(plan, seen, node -> {
            boolean writing = node instanceof Command && !TELLING.contains(kind(node));
            refuseIf(writing || node instanceof ScriptTransformation, kind(node));
            refuseIf(node instanceof CallMethodViaReflection, "reflect");
            if (node instanceof View view) {
                Option<String> release = view.desc().properties().get(RELEASE);
                release.foreach(releases::add);
            }
        });
        if (releases.size() > 1) {
            throw new ReadOnlyException(
                    "数据刚刚更新到新的发布，请再查询一次", "a new release has just come; ask once more, so that all is of one state");
        }
    }

    private static void refuseIf(boolean forbidden, String what) {
        if (forbidden) {
            throw refused(what);
        }
    }

    /** @param kind a function's name, or the kind of a statement: {@code InsertIntoStatement} */
    private static ReadOnlyException refused(String kind) {
        String what = kind.replaceAll("(Command|Statement)$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toUpperCase(Locale.ROOT);
        return new ReadOnlyException("此服务只供查询，不执行 " + what, "this server answers queries; it does not do " + what);
    }

    private static String last(Seq<String> name) {
        return name.last().toLowerCase(Locale.ROOT);
    }

    private static String kind(TreeNode<?> node) {
        String name = node.getClass().getSimpleName();
        return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
    }

    /** Visits a node and whatever it holds: children, expressions, subqueries, the parts of WITH. */
    private static void visit(TreeNode<?> node, Set<TreeNode<?>> seen, Visitor visitor) {
        if (!seen.add(node)) {
            return;
        }
        visitor.visit(node);
        if (node instanceof LogicalPlan plan) {
            JavaConverters.seqAsJavaList(plan.expressions()).forEach(e -> visit(e, seen, visitor));
        } else if (node instanceof PlanExpression<?> subquery) {
            visit(subquery.plan(), seen, visitor);
        }
        JavaConverters.seqAsJavaList(node.children()).forEach(c -> visitAny(c, seen, visitor));
        JavaConverters.seqAsJavaList(node.innerChildren()).forEach(c -> visitAny(c, seen, visitor));
    }

    private static void visitAny(Object node, Set<TreeNode<?>> seen, Visitor visitor) {
        if (node instanceof TreeNode<?> tree) {
            visit(tree, seen, visitor);
        }
    }

    /** Sees one node. */
    private interface Visitor {
        void visit(TreeNode<?> node);
    }

    /** Parses as before, and refuses what a client may not ask. */
    private final class Parser implements ParserInterface {
        private final SparkSession session;
        private final ParserInterface parser;

        Parser(SparkSession session, ParserInterface parser) {
            this.session = session;
            this.parser = parser;
        }

        @Override
        public LogicalPlan parsePlan(String text) throws ParseException {
            return checked(text, parser.parsePlan(text));
        }

        @Override
        public LogicalPlan parseQuery(String text) throws ParseException {
            return checked(text, parser.parseQuery(text));
        }

        private LogicalPlan checked(String text, LogicalPlan plan) {
            if (session != owner && !ownQueries.contains(text)) {
                checkParsed(plan);
            }
            return plan;
        }

        @Override
        public Expression parseExpression(String text) throws ParseException {
            return parser.parseExpression(text);
        }

        @Override
        public TableIdentifier parseTableIdentifier(String text) throws ParseException {
            return parser.parseTableIdentifier(text);
        }

        @Override
        public FunctionIdentifier parseFunctionIdentifier(String text) throws ParseException {
            return parser.parseFunctionIdentifier(text);
        }

        @Override
        public Seq<String> parseMultipartIdentifier(String text) throws ParseException {
            return parser.parseMultipartIdentifier(text);
        }

        @Override
        public StructType parseTableSchema(String text) throws ParseException {
            return parser.parseTableSchema(text);
        }

        @Override
        public DataType parseDataType(String text) throws ParseException {
            return parser.parseDataType(text);
        }
    }
}
