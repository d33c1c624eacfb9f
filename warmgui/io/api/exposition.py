"""Metrics as Prometheus' text, by its own library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prometheus_client import Metric

    from warmgui.core.api.metrics import Family

KIND = "text/plain; version=0.0.4; charset=utf-8"
"""Names and labels of ours are of the old, narrow alphabet: every scraper reads this version."""


class _Ours(Collector):
    """Gives what it was made of."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._families = families

    def collect(self) -> Iterator[Metric]:
        """See `Collector`."""
        for family in self._families:
            kind = CounterMetricFamily if family.counter else GaugeMetricFamily
            made = kind(family.name, family.about, labels=family.labels)
            for labels, value in family.samples:
                made.add_metric(labels, value)
            yield made


def text(families: Iterable[Family]) -> bytes:
    """The text format 0.0.4; nothing of Python or of the process is added."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Ours(tuple(families)))
    return generate_latest(registry)
