"""The description of the local API in OpenAPI 3.1, made of the table of routes and the tables of shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.api.routes import ROUTES, Route, example_of
from warmgui.core.api.schema import QUANTITY_SCHEMA, reference, schema_of
from warmgui.core.api.shapes import SHAPES
from warmgui.core.api.wishes import WISHES

if TYPE_CHECKING:
    from warmgui.core.api.schema import Schema

_PROBLEMS = {
    400: "The request is not understood; nothing was changed.",
    401: "No key, or a wrong one.",
    403: "Another name than 127.0.0.1, localhost or [::1], or a web page.",
    404: "There is nothing here, or it is switched off.",
    405: "Not with this method.",
    409: "Not as things stand: nobody at this PC has agreed to mining, or there is nothing to pause.",
    413: "The body is too long.",
    415: "The body is no JSON.",
    429: "Too many wrong keys: Retry-After says how long they are not looked at. The right one still is.",
    500: "It could not be read.",
    503: "The program has only just begun, or is busy.",
}
_ALWAYS = (401, 403, 404, 405, 429)
_ABOUT = (
    "Listens on this PC only, off by default. Every physical number tells how it is known; unknown is null, "
    "never 0. Nothing here can change payout, pool or consent."
)
ERROR: Schema = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {
                "code": {"type": "string", "description": "Stable."},
                "message": {"type": "string", "description": "For people."},
            },
            "required": ["code", "message"],
            "additionalProperties": False,
        }
    },
    "required": ["error"],
    "additionalProperties": False,
}


def description(version: str, port: int) -> dict[str, Any]:
    """The whole document.

    Args:
        version: of the program.
        port: that it listens on.
    """
    paths: dict[str, dict[str, Any]] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "WarmGUI", "version": version, "description": _ABOUT, "license": _LICENCE},
        "servers": [{"url": f"http://127.0.0.1:{port}"}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "Quantity": QUANTITY_SCHEMA,
                "Error": ERROR,
                **{name: schema_of(shape) for name, shape in SHAPES.items()},
            },
        },
    }


_LICENCE = {"name": "MIT", "identifier": "MIT"}


def _operation(route: Route) -> dict[str, Any]:
    operation: dict[str, Any] = {"operationId": route.name, "summary": route.summary}
    if route.parameters:
        operation["parameters"] = [
            {"name": p.name, "in": "query", "required": False, "description": p.about, "schema": p.schema}
            for p in route.parameters
        ]
    if route.is_wish:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": body_schema(route), "example": example_of(route)}},
        }
    statuses = sorted({*_ALWAYS, *route.problems})
    operation["responses"] = {
        "202" if route.is_wish else "200": _good(route),
        **{str(status): _problem(status) for status in statuses},
    }
    return operation


def body_schema(route: Route) -> Schema:
    """What the body of a wish must look like."""
    members = WISHES[route.name].members
    return {
        "type": "object",
        "properties": {member.name: member.schema for member in members},
        "required": [member.name for member in members if member.required],
        "additionalProperties": False,
    }


def _good(route: Route) -> dict[str, Any]:
    if route.gives:
        words = "The engine was told." if route.is_wish else route.summary
        return {"description": words, "content": {"application/json": {"schema": reference(route.gives)}}}
    if route.name == "metrics":
        return {"description": "Text.", "content": {"text/plain": {"schema": {"type": "string"}}}}
    return {"description": "OpenAPI 3.1.", "content": {"application/json": {"schema": {"type": "object"}}}}


def _problem(status: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "description": _PROBLEMS[status],
        "content": {"application/json": {"schema": reference("Error")}},
    }
    if status in {429, 503}:
        found["headers"] = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
    return found
