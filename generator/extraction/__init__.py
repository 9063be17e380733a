"""A `Doc` becomes `ArticleFacts`: spans only, one article alone."""
