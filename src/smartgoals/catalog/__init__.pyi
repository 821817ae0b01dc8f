# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals.catalog._benchmarks import (
    BENCHMARKS as BENCHMARKS,
    Benchmark as Benchmark,
    SizeBand as SizeBand,
)
from smartgoals.catalog._catalog import Catalog as Catalog
from smartgoals.catalog._combination import Combination as Combination
from smartgoals.catalog._default import DEFAULT as DEFAULT, METRICS as METRICS
from smartgoals.catalog._figures import (
    Absence as Absence,
    Figure as Figure,
    Interval as Interval,
    Remark as Remark,
)
from smartgoals.catalog._formulas import (
    Constant as Constant,
    Node as Node,
    Operation as Operation,
    Part as Part,
)
from smartgoals.catalog._intensity import Intensity as Intensity
from smartgoals.catalog._levels import (
    OBJECTIVE_KINDS as OBJECTIVE_KINDS,
    KindFacts as KindFacts,
    Level as Level,
    RelevanceRow as RelevanceRow,
    RelevanceTable as RelevanceTable,
    Standing as Standing,
)
from smartgoals.catalog._mapped import (
    Heed as Heed,
    Notice as Notice,
    ReadRows as ReadRows,
    Unmapped as Unmapped,
    UnmappedReason as UnmappedReason,
)
from smartgoals.catalog._name_words import Exactness as Exactness, Shape as Shape
from smartgoals.catalog._names import (
    PLATFORMS as PLATFORMS,
    Break as Break,
    NativeName as NativeName,
    Platform as Platform,
)
from smartgoals.catalog._parts import Item as Item, Values as Values
from smartgoals.catalog._priors import Fit as Fit, Prior as Prior, PriorNote as PriorNote
from smartgoals.catalog._read_tables import ReadTable as ReadTable, Recognised as Recognised
from smartgoals.catalog._sheet import (
    DayForm as DayForm,
    Sheet as Sheet,
    SheetColumn as SheetColumn,
    SheetRows as SheetRows,
)
from smartgoals.catalog._tables import Table as Table

__all__ = [
    "BENCHMARKS",
    "DEFAULT",
    "METRICS",
    "OBJECTIVE_KINDS",
    "PLATFORMS",
    "Absence",
    "Benchmark",
    "Break",
    "Catalog",
    "Combination",
    "Constant",
    "DayForm",
    "Exactness",
    "Figure",
    "Fit",
    "Heed",
    "Intensity",
    "Interval",
    "Item",
    "KindFacts",
    "Level",
    "NativeName",
    "Node",
    "Notice",
    "Operation",
    "Part",
    "Platform",
    "Prior",
    "PriorNote",
    "ReadRows",
    "ReadTable",
    "Recognised",
    "RelevanceRow",
    "RelevanceTable",
    "Remark",
    "Shape",
    "Sheet",
    "SheetColumn",
    "SheetRows",
    "SizeBand",
    "Standing",
    "Table",
    "Unmapped",
    "UnmappedReason",
    "Values",
    "breaks",
    "combine_channels",
    "combine_windows",
    "derive",
    "from_native",
    "intensity",
    "priors",
    "read_rows",
    "read_table",
    "sheets",
    "sources",
    "standing",
    "version",
    "with_benchmarks",
    "with_metric",
    "with_names",
    "with_relevance",
    "with_sheets",
    "without",
]

breaks = DEFAULT.breaks
combine_channels = DEFAULT.combine_channels
combine_windows = DEFAULT.combine_windows
derive = DEFAULT.derive
from_native = DEFAULT.from_native
intensity = DEFAULT.intensity
priors = DEFAULT.priors
read_rows = DEFAULT.read_rows
read_table = DEFAULT.read_table
sheets = DEFAULT.sheets
sources = DEFAULT.sources
standing = DEFAULT.standing
version = DEFAULT.version
with_benchmarks = DEFAULT.with_benchmarks
with_metric = DEFAULT.with_metric
with_names = DEFAULT.with_names
with_relevance = DEFAULT.with_relevance
with_sheets = DEFAULT.with_sheets
without = DEFAULT.without
