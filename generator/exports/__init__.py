"""The data set: everything that a collection says, for other programs and people.

`sheet_json` is one sheet, `archive_of` all of them as JSON, CSV and FollowTheMoney in one file. Of the
articles there are the quotes and what they are known by, never their text: that is their publishers'.
"""

from generator.exports.archive import archive_of
from generator.exports.dataset import DataSet, PublishedArticle, published, sheet_json
from generator.exports.entities import Entity, entities
from generator.exports.tables import Table, columns, csv_of, tables

__all__ = [
    "DataSet",
    "Entity",
    "PublishedArticle",
    "Table",
    "archive_of",
    "columns",
    "csv_of",
    "entities",
    "published",
    "sheet_json",
    "tables",
]
