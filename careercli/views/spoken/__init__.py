"""Tells answers in lines that can be read aloud: a sentence or `label: value` each, everything the JSON carries."""

SPOKEN = {
    "roles": "careercli.views.spoken.roles:roles_lines",
    "show": "careercli.views.spoken.roles:role_lines",
    "compare": "careercli.views.spoken.pay:compare_lines",
    "skills": "careercli.views.spoken.skills:skills_lines",
    "ladder": "careercli.views.spoken.progression:ladder_lines",
    "offer": "careercli.views.spoken.offer:offer_lines",
    "guide": "careercli.views.spoken.guide:guide_lines",
    "sources": "careercli.views.spoken.evidence:sources_lines",
    "evidence": "careercli.views.spoken.evidence:evidence_lines",
    "data-status": "careercli.views.spoken.packs:status_lines",
    "data-check": "careercli.views.spoken.packs:check_lines",
}
"""The function that tells the answer of each name, named like those in `careercli.views.VIEWS`."""
