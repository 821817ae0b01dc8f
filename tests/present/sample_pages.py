"""Pages for the tests of their writers: an ordinary one in both languages, and one whose every word is hostile."""

from smartgoals._messages.formatting import Language
from smartgoals.present._blocks import (
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    Picture,
    TableOfCells,
    Tone,
    line,
    own,
    strong,
    toned,
)

SPARKLINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="32" viewBox="0 0 120 32" role="img">'
    '<title>Page views</title><path d="M2 30L60 20L118 4" fill="none" stroke="currentColor"/></svg>'
)
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="640" height="80"'
    ' viewBox="0 0 640 80"><defs><clipPath id="inside"><rect width="640" height="80"/></clipPath></defs>'
    '<g clip-path="url(#inside)"><path id="plan" d="M0 80L640 0" stroke="#0f5f8c" style="fill: none"/>'
    '<use xlink:href="#plan"/></g></svg>'
)
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x1b[31m\x00`*_[x](javascript:alert(1))&lt;'

ENGLISH = Document(
    "Sales on Instagram: review as of 2 October 2016",
    Language.of("en"),
    (
        Heading(1, line(own("Sales on Instagram"))),
        Paragraph(
            line("Review as of 2 October 2016: 2 goals, ", toned("1 needs help", Tone.BAD), "."), ParagraphRole.LEAD
        ),
        Heading(2, line("This week")),
        Items(
            (
                Item(
                    line(strong("Publish 4 posts more a week: "), own("1,000 new followers"), " is 233 behind plan."),
                    (line("From: the plan is followed at 65 % of its pace (progress behind)."),),
                ),
                Item(line("Name who owns ", own("Page views"), ".")),
            ),
            is_ordered=True,
        ),
        Heading(2, line(own("Be known by more people"))),
        Heading(
            3, line(own("1,000 new followers by the end of the year"), " ", toned("behind", Tone.BAD)), "goal-ig-growth"
        ),
        Picture("ig-growth", SPARKLINE),
        Facts(
            (
                Fact("asked", line("1,000 followers more by 31 December 2016")),
                Fact(
                    "stands at",
                    line(strong("434"), " of 667 due today: ", toned("233 behind plan", Tone.BAD)),
                    (line("read on 2 October 2016"),),
                ),
                Fact("chance", line("about 1 in 10 ", toned("unlikely", Tone.WARN))),
            )
        ),
        Paragraph(line("Only 9 readings are known, so that the chance is rough."), ParagraphRole.CAUTION),
        Items((Item(line("The goal has no owner.")), Item(line("The deadline is a holiday.")))),
        Heading(3, line(own("2.5 % more page views"), " ", toned("on plan", Tone.GOOD)), "goal-page-views"),
        Paragraph(line(toned("Where it will stand cannot be told, since nothing has been read.", Tone.UNSURE))),
        Heading(2, line("Channels")),
        TableOfCells(
            "Channels in the quarter",
            ("Channel", "Followers", "Growth", "Rank"),
            (
                (line(own("Instagram")), line("12,400"), line("+3.1 %"), line(toned("leads", Tone.GOOD))),
                (line(own("Facebook")), line("9,120"), line("−0.4 %"), line(toned("not told", Tone.UNSURE))),
            ),
            (False, True, True, False),
        ),
        Paragraph(line("Figures are those of the last audit."), ParagraphRole.NOTE),
    ),
)
FRENCH = Document(
    "Ventes sur Instagram : bilan au 2 octobre 2016",
    Language.of("fr"),
    (
        Heading(1, line(own("Ventes sur Instagram"))),
        Paragraph(line("Bilan au 2 octobre 2016 : ", toned("1 objectif à aider", Tone.BAD), "."), ParagraphRole.LEAD),
        Heading(3, line(own("Croissance de 2,5\u202f%")), "goal-page-views"),
        Picture("page-views", SPARKLINE),
        TableOfCells("Canaux", ("Canal", "Abonnés"), ((line("Instagram"), line("12\u202f400")),), (False, True)),
    ),
)
HOSTILE_PAGE = Document(
    HOSTILE,
    Language.of("en"),
    (
        Heading(1, line(own(HOSTILE))),
        Heading(2, line(HOSTILE), HOSTILE),
        Paragraph(line(own("w" * 10_000), strong(HOSTILE), toned(HOSTILE, Tone.WARN))),
        Items((Item(line(own(HOSTILE)), (line(HOSTILE),)),)),
        Facts((Fact(HOSTILE, line(own(HOSTILE)), (line(HOSTILE),)),)),
        TableOfCells(HOSTILE, (HOSTILE, "n"), ((line(own("w" * 10_000)), line(HOSTILE)),), (False, True)),
    ),
)
