"""A server of the Model Context Protocol: an assistant checks goals and reviews a strategy, and can change nothing.

    python server.py strategy.json

A client starts it so, and talks to it over stdin and stdout. The file is read anew for every answer; without one,
the tools work on the strategy that the assistant hands them.
"""

import json
import sys
from collections.abc import Callable
from datetime import date, timedelta
from difflib import get_close_matches
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, ParamSpec

import forms
from forms import Brief, Day, Full, Given, Language, ObjectiveId, Today, answer
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase
from mcp.types import CallToolResult, InputRequiredResult, ToolAnnotations

import smartgoals as sg
from smartgoals import codec, present

P = ParamSpec("P")
FILE = Path(sys.argv[1]) if len(sys.argv) > 1 else None
READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, destructive_hint=False, open_world_hint=False)
HOW = (
    "Judge goals by these tools, and quote their figures as they are. 'unknown' and null are answers, with the reason "
    "beside them. Mend what an error names, and call again. Nothing here can change the user's file."
)
# Else an argument that is misspelt is dropped, and the user's file answered for in place of what was meant.
ArgModelBase.model_config["extra"] = "forbid"


class Server(MCPServer):
    """A server that says which arguments there are where a call has others."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool; name each unknown argument, what was probably meant, and those that are known."""
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            known = {each.name: list(each.input_schema["properties"]) for each in await self.list_tools()}.get(name, [])
            unknown = [word for word in arguments if known and word not in known]
            near = {word: get_close_matches(word, known, n=1) for word in unknown}
            hints = [
                f"{word}: unknown argument" + (f", did you mean {n[0]!r}?" if n else "") for word, n in near.items()
            ]
            known_are = [f"the arguments are: {', '.join(known)}"] if unknown else []
            raise ToolError("\n".join([str(error), *hints, *known_are])) from error


server = Server("smartgoals", version=sg.__version__, instructions=HOW, log_level="WARNING")


def tool(function: Callable[P, CallToolResult]) -> Callable[P, CallToolResult]:
    """Offer a function to assistants; what we refuse comes back with every fault, its path and a suggestion."""

    @wraps(function)
    def called(*args: P.args, **kwargs: P.kwargs) -> CallToolResult:
        try:
            return function(*args, **kwargs)
        except sg.SmartGoalsError as error:
            raise ToolError("\n".join(map(str, error.problems))) from error

    return server.tool(annotations=READS)(called)


def strategy_of(given: sg.Strategy | None) -> sg.Strategy:
    """Return the strategy that was given, else that of the file."""
    if given is not None:
        return given
    if FILE is None:
        raise ToolError("strategy: must be given, since this server was started without a file")
    try:
        document = json.loads(FILE.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ToolError(f"the user's file {FILE.name} cannot be read: {error}") from error
    return codec.structure(document)


@tool
def check_goal(
    goal: sg.Goal, as_of: Today, strategy: Brief = None, language: Language = "en", full: Full = False
) -> Annotated[CallToolResult, forms.CheckedGoal]:
    """Check whether one goal is SMART: a verdict for each criterion, what to mend next, and the goal mended.

    Use it for a goal that the user considers, before it is set. It is judged by the readings and objectives of the
    strategy where there is one. Example: {"as_of": "2016-10-02", "goal": {"id": "fans", "metric": "followers",
    "channel": "ig", "target": "50 followers/week", "deadline": "2016-12-25"}}
    """
    known = strategy_of(strategy) if strategy or FILE else None
    report = sg.check(goal, as_of=as_of, evidence=known, language=language)
    return answer(
        present.markdown(report) if full else report.short(), forms.CheckedGoal.of(report, full=full), language
    )


@tool
def review_strategy(
    as_of: Today, strategy: Given = None, language: Language = "en", full: Full = False
) -> Annotated[CallToolResult, forms.Reviewed]:
    """Review every goal of a strategy: where it stands against its plan, its chance, whether it is SMART, what to mend.

    Use it for "how are we doing?", or to try a strategy that you have changed. Example: {"as_of": "2016-10-02"}
    """
    review = sg.review(strategy_of(strategy), as_of=as_of, language=language)
    return answer(present.markdown(review, short=not full), forms.Reviewed.of(review, full=full), language)


@tool
def this_week(as_of: Today, strategy: Brief = None, language: Language = "en") -> Annotated[CallToolResult, forms.Week]:
    """Say what to do in the next seven days: which goals need help first and how, and what to look at on which day.

    Use it for "what must I do this week?". Example: {"as_of": "2016-10-02"}
    """
    if date.max - as_of < timedelta(days=7):
        raise ToolError(f"as_of: must have seven days after it, got {as_of}")
    known, first, last = strategy_of(strategy), as_of + timedelta(days=1), as_of + timedelta(days=7)
    review = sg.review(known, as_of=as_of, language=language)
    # A review opens with what to do; the rest of it is another tool's.
    to_do = "\n## ".join(present.markdown(review).split("\n## ")[:2])
    agenda = sg.agenda(known, as_of=as_of, start=first, end=last)
    text = f"{to_do}\n{present.markdown(agenda, language=language)}"
    return answer(text, forms.Week(to_do=to_do, agenda=agenda), language)


@tool
def parse_statement(statement: str, as_of: Today, language: Language = "en") -> Annotated[CallToolResult, forms.Parsed]:
    """Read a goal said in a sentence, English or French, into fields, and say what it lacks to be a goal.

    Use it first when the user says a goal in words, then ask for what is missing and call check_goal.
    Example: {"as_of": "2016-10-02", "statement": "Gain 500 followers on Instagram by June"}
    """
    draft = sg.parse_goal(statement, as_of=as_of)
    report = sg.check_statement(statement, as_of=as_of)
    return answer(f"{draft.text(language)}\n{report.text(language)}", forms.Parsed.of(draft, language), language)


@tool
def propose_goals(
    objective: ObjectiveId, deadline: Day, as_of: Today, strategy: Brief = None, language: Language = "en"
) -> Annotated[CallToolResult, forms.Proposed]:
    """Propose goals worth setting for an objective: each safe, even and stretch, with the chance of each.

    Use it when the user asks for goals, or how high to aim. It proposes on what is measured, and says what it leaves
    out and why. Example: {"objective": "awareness", "as_of": "2016-10-02", "deadline": "2016-12-31"}
    """
    known = strategy_of(strategy)
    proposals = sg.propose(objective, as_of=as_of, evidence=known, deadline=deadline)
    text = present.markdown(proposals, evidence=known, language=language, short=True)
    return answer(text, forms.Proposed(proposals=proposals), language)


if __name__ == "__main__":
    server.run()
