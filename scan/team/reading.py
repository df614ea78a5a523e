"""From what members hand in to members: files as Python reads them, and rows that the browser has read out of files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from scan.definition.model import FULL, SHORT, Answer, Instrument
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError, fill_in, showable
from scan.formats.result import FORMAT as RESULT_FORMAT
from scan.formats.target_profile import FORMAT as TARGET_FORMAT
from scan.formats.team import FORMAT, LEVELS_FORMAT, LONGEST_LABEL, levels_file, team_file
from scan.scoring.response import read_response
from scan.scoring.scores import points_of
from scan.team.member import Member
from scan.team.standing import Standing, Standings
from scan.text.team import refusals

MOST_MEMBERS = 10_000

Scores = Sequence[tuple[float, int] | None]
"""For each scale a score and the number of answers that it is the mean of."""


class MemberReader:
    """Reads the members of one team, one after another, and notices who is there twice.

    With `keeps_scores` a result file counts with its scores, of which the caller keeps only sums; without it, no more
    than the levels are taken from such a file, since its owner did not make it for a team.
    """

    def __init__(self, instrument: Instrument, *, keeps_scores: bool = False) -> None:
        self._instrument = instrument
        self._standings = Standings(instrument)
        self._team_file, self._levels_file = team_file(instrument), levels_file(instrument)
        self._keeps_scores = keeps_scores
        self._labels: set[str] = set()
        self._contents: set[str] = set()
        self._members = 0
        self._items = [item.key for item in instrument.items]
        self._options: set[Answer] = {None, *(option.value for option in instrument.options)}
        self._editions = {False: instrument}
        if instrument.has_short_edition:
            self._editions[True] = instrument.in_edition(SHORT)
        self._fewest = min(edition.answers_needed for edition in self._editions.values())

    def read_file(self, data: Any, group: str = "") -> Member:
        """Read the data of a file that a member handed in; raises `RefusalError` with one Dutch sentence."""
        kind = data.get("format") if isinstance(data, dict) else None
        if kind == FORMAT:
            read = read_data(data, self._team_file)
            scores = [read["scores"][scale.key] for scale in self._instrument.scales]
            pairs = [None if each is None else (each["score"], int(each["answered"])) for each in scores]
            return self._open(pairs, read["label"] or "", group)
        if kind == LEVELS_FORMAT:
            levels = read_data(data, self._levels_file)["levels"]
            return self._limited([levels[scale.key] for scale in self._instrument.scales], group)
        if kind == RESULT_FORMAT:
            response = read_response(data, self._instrument)
            answers = [response.answers.get(key) for key in self._items]
            return self._answered(answers, response.edition == SHORT, group)
        scan = self._instrument.nouns.scan.the
        raise RefusalError(refusals.A_TARGET if kind == TARGET_FORMAT else refusals.OTHER_FORMAT.format(scan=scan))

    def read_row(self, row: Mapping[str, Any]) -> Member:
        """Take over a member that the browser has read out of a file, by one of `scores`, `levels` and `answers`.

        All in the order of the instrument. Raises `RefusalError` as `read_file` does for what only a whole team can
        tell, and `KeyError` or `ValueError` for what no file that was read can hold: mistakes of ours.
        """
        group = str(row.get("group") or "")
        if "scores" in row:
            return self._open(self._checked(row["scores"]), str(row.get("label") or ""), group)
        if "levels" in row:
            return self._limited(row["levels"], group)
        return self._answered(row["answers"], row.get("edition", FULL) == SHORT, group)

    def _checked(self, scores: Scores) -> Scores:
        lowest, highest = self._instrument.lowest, self._instrument.highest
        items = len(self._instrument.scales[0].items)
        for score in scores:
            if score is not None and not (lowest <= score[0] <= highest and 1 <= score[1] <= items):
                raise ValueError(score)
        return scores

    def _open(self, scores: Scores, label: str, group: str) -> Member:
        label = label.strip()
        if label != showable(label) or len(label) > LONGEST_LABEL:
            raise RefusalError(refusals.HIDDEN_SIGNS)
        enough = [score for score in scores if score and score[1] >= self._fewest]
        standings = tuple(
            self._standings.of_score(score[0], score[1], len(enough)) if score and score[1] >= self._fewest else None
            for score, _ in zip(scores, self._instrument.scales, strict=True)
        )
        self._meet(label)
        return Member(standings, is_open=True, label=label, group=group)

    def _limited(self, levels: Sequence[str | None], group: str) -> Member:
        standings = tuple(
            None if level is None else self._standings.of_level(level)
            for level, _ in zip(levels, self._instrument.scales, strict=True)
        )
        self._count()
        return Member(standings, is_open=False, group=group)

    def _answered(self, answers: Sequence[Answer], is_short: bool, group: str) -> Member:
        standings = self._scored(answers, is_short)
        content = json.dumps([answers, is_short])
        if len(set(answers)) > 1 and content in self._contents:
            raise RefusalError(refusals.SAME_CONTENT)
        self._count()
        self._contents.add(content)
        if not self._keeps_scores:
            standings = tuple(each and self._standings.without_score(each) for each in standings)
        return Member(standings, is_open=False, group=group)

    def _scored(self, answers: Sequence[Answer], is_short: bool) -> tuple[Standing | None, ...]:
        """Score each scale, as `scan.scoring.scores.score_response` does."""
        edition = self._editions[is_short]
        given = dict(zip(self._items, answers, strict=True))
        if not self._options.issuperset(given.values()):
            raise ValueError(answers)
        points = [points_of([given[item.key] for item in scale.items]) for scale in edition.scales]
        scored = sum(len(each) >= edition.answers_needed for each in points)
        return tuple(
            self._standings.of_points(sum(each), len(each), scored) if len(each) >= edition.answers_needed else None
            for each in points
        )

    def _meet(self, label: str) -> None:
        """Notice a member who is there already: people tell each other apart by label, whatever its capitals."""
        name = " ".join(label.casefold().split())
        if name and name in self._labels:
            raise RefusalError(fill_in(refusals.SAME_LABEL, {"label": label}))
        self._count()
        self._labels.add(name)

    def _count(self) -> None:
        if self._members == MOST_MEMBERS:
            raise RefusalError(fill_in(refusals.TOO_MANY, {"most": MOST_MEMBERS}))
        self._members += 1
