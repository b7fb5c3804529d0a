"""Lays answers out as tables, trees, facts and notes: words and order, no colours and no widths."""

VIEWS = {
    "roles": "careercli.views.roles:roles_view",
    "show": "careercli.views.role:role_view",
    "compare": "careercli.views.pay:compare_view",
    "skills": "careercli.views.skills:skills_view",
    "ladder": "careercli.views.progression:ladder_view",
    "offer": "careercli.views.offer:offer_view",
    "guide": "careercli.views.guide:guide_view",
    "sources": "careercli.views.evidence:sources_view",
    "evidence": "careercli.views.evidence:evidence_view",
    "data-status": "careercli.views.packs:status_view",
    "data-check": "careercli.views.packs:check_view",
}
"""The function that lays out the answer of each name; by name, so that JSON is written without loading it."""
