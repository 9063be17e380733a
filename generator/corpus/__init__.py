"""Many `ArticleFacts` become one `FactBase`."""
