"""Who is named in an article: names gathered into persons, countries and organizations, with their roles."""
