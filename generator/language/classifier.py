"""Linear classifiers that come with a language pack: multinomial logistic regression over named features.

The weights are data of the pack, made in `training/` and kept as compressed JSON. Adding up is done in
plain Python and in the order of the features, so that every machine comes to the same numbers.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from generator.errors import LanguageError


@dataclass(frozen=True)
class Classifier:
    """Weights by feature and label; a feature that it does not know says nothing."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, Mapping[int, float]]
    """For each feature the weights of the labels (by their index) for which it counts."""

    @classmethod
    def from_disk(cls, path: Path) -> Self:
        """Read a classifier; raises `LanguageError` where the file is missing or is none."""
        try:
            stored = json.loads(gzip.decompress(path.read_bytes()))
            return cls(
                labels=tuple(stored["labels"]),
                bias=tuple(stored["bias"]),
                weights={
                    feature: {int(label): weight for label, weight in by_label.items()}
                    for feature, by_label in stored["weights"].items()
                },
            )
        except (OSError, ValueError, KeyError) as error:
            raise LanguageError(
                "the classifier cannot be read", file=path, remedy="install the package again"
            ) from error

    def to_disk(self, path: Path) -> None:
        """Write it; the same weights give the same bytes."""
        stored = {"labels": self.labels, "bias": self.bias, "weights": self.weights}
        text = json.dumps(stored, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(text.encode(), mtime=0))

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """The probability of each label, given the features that are true."""
        scores = list(self.bias)
        for feature in features:
            for label, weight in self.weights.get(feature, {}).items():
                scores[label] += weight
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}
