"""The entities are what the FollowTheMoney library takes for valid."""

from __future__ import annotations

from pathlib import Path

import pytest
from followthemoney import model

from generator.exports.entities import Entity, entities
from generator.facts import Actor, FactBase
from generator.store import read_factbase
from tests.site.hostile import HARMLESS, new_collection
from tests.support import article_of, quote_in

ARTICLE = article_of("Iran dan PT Maju bicara.")


@pytest.fixture
def found(generated: Path) -> list[Entity]:
    return list(entities(read_factbase(generated)))


def actor(name: str, kind: str) -> Entity:
    base = FactBase(
        articles=(ARTICLE,),
        actors=(Actor(id="a", name=name, kind=kind, mentions=(quote_in(ARTICLE, "Iran"),)),),
    )
    return next(entity for entity in entities(base) if entity["id"] == "actor-a")


def problems(entity: Entity, schemas: dict[str, str]) -> list[str]:
    """What the library holds against an entity, or against what it refers to."""
    schema = model.get(entity["schema"])
    model.get_proxy(entity, cleaned=False)
    schema.validate(entity)
    found = [f"no {name}" for name in schema.required if name not in entity["properties"]]
    for name, values in entity["properties"].items():
        property_ = schema.get(name)
        if property_ is None:
            found.append(f"{name} is unknown")
            continue
        for value in values:
            if property_.range is not None:
                target = model.get(schemas[value])
                if not target.is_a(property_.range):
                    found.append(f"{name} refers to {target.name}")
            elif not property_.type.validate(value):
                found.append(f"{name} cannot be {value!r}")
    return found


def test_every_entity_is_valid_and_refers_to_entities_that_are_there(found: list[Entity]) -> None:
    schemas = {entity["id"]: entity["schema"] for entity in found}
    assert [(entity["id"], wrong) for entity in found if (wrong := problems(entity, schemas))] == []
    assert {"Person", "Article", "Event", "Mention", "Documentation", "UnknownLink"} <= set(schemas.values())


def test_a_collection_with_every_kind_of_fact_is_valid_and_says_them_all(tmp_path: Path) -> None:
    found = list(entities(read_factbase(new_collection(tmp_path, HARMLESS) / "content")))
    schemas = {entity["id"]: entity["schema"] for entity in found}
    assert [(entity["id"], wrong) for entity in found if (wrong := problems(entity, schemas))] == []
    by_id = {entity["id"]: entity["properties"] for entity in found}
    suspect = by_id["legal-budi-l-1-1"]
    assert suspect["role"] == ["legal status: suspect"]
    assert suspect["status"] == ["presumed innocent until a final verdict"]
    assert (suspect["date"], suspect["publisher"]) == (["2025-03-03"], [f"Harian {HARMLESS}"])
    assert not any("suspect" in texts for properties in by_id.values() for texts in properties.values())
    event = by_id["event-hilang"]
    assert "missing: satu kata biasa (at least 1)" in event["notes"]
    assert event["description"] == ["disputed"]
    assert by_id["statement-s-1-1"]["description"] == [f"verified by Editor {HARMLESS}, 2025-03-03"]
    assert by_id["article-satu"]["notes"] == [f"ralat, 2025-03-04: Ralat {HARMLESS}"]


def test_no_two_entities_have_one_id(found: list[Entity]) -> None:
    ids = [entity["id"] for entity in found]
    assert len(ids) == len(set(ids))


def test_what_a_person_said_documents_it_with_the_quote_and_the_act(found: list[Entity]) -> None:
    denial = next(
        entity
        for entity in found
        if entity["schema"] == "Documentation" and entity["properties"]["role"] == ["deny"]
    )
    assert "membantah" in denial["properties"]["summary"][0]


@pytest.mark.parametrize(
    ("name", "kind", "schema"),
    [
        ("Budi", "person", "Person"),
        ("PT Maju Jaya", "organization", "Company"),
        ("Maju Jaya Tbk", "organization", "Company"),
        ("Partai Maju", "organization", "Organization"),
        ("Iran", "country", "PublicBody"),
    ],
)
def test_an_organization_is_a_company_where_its_name_says_so(name: str, kind: str, schema: str) -> None:
    assert actor(name, kind)["schema"] == schema


def test_a_country_has_its_code_where_its_name_is_known() -> None:
    assert actor("Amerika Serikat", "country")["properties"]["country"] == ["us"]
    assert "country" not in actor("Atlantis", "country")["properties"]
    assert "country" not in actor("Iran", "organization")["properties"]
