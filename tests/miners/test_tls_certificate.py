"""Certificates read without trusting a byte of them."""

from __future__ import annotations

import datetime as dt

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID
from fakes.tls import Authority, self_signed
from hypothesis import given
from hypothesis import strategies as st

from miners.upstream.wire.certificate import CertificateFacts, fingerprint, normal_pin, read_certificate

POOL = self_signed()


def test_a_certificate_says_who_it_is_and_how_long() -> None:
    assert read_certificate(POOL.der) == CertificateFacts(
        POOL.fingerprint, "CN=pool.example, O=A Pool", "CN=pool.example, O=A Pool", "2049-12-31"
    )


def test_subject_and_issuer_are_told_apart() -> None:
    facts = read_certificate(Authority().certificate("pool.example").der)
    assert "CN=pool" in facts.subject
    assert "O=Test Trust" in facts.issuer
    assert "CN=pool" not in facts.issuer


@pytest.mark.parametrize("year", [2026, 2049, 2050, 2999, 9999])
def test_the_last_day_in_both_forms_of_time(year: int) -> None:
    """Up to 2049 it is written with two digits of the year, from 2050 on with four."""
    end_utc = dt.datetime(year, 3, 14, 15, 9, 26, tzinfo=dt.UTC)
    assert read_certificate(self_signed(end_utc=end_utc).der).not_after == f"{year}-03-14"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME, NameOID.LOCALITY_NAME, NameOID.SURNAME]
            ),
            st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=30),
        ),
        max_size=4,
    )
)
def test_any_name_reads_as_the_reference_reads_it(
    attributes: list[tuple[x509.ObjectIdentifier, str]],
) -> None:
    """Against another implementation; attributes that nobody knows are left out."""
    labels = {NameOID.COMMON_NAME: "CN", NameOID.ORGANIZATION_NAME: "O", NameOID.LOCALITY_NAME: "L"}
    name = x509.Name([x509.NameAttribute(oid, text) for oid, text in attributes])
    certificate = self_signed(extra=name)
    reference = x509.load_der_x509_certificate(certificate.der).subject
    expected = ", ".join(f"{labels[part.oid]}={part.value}" for part in reference if part.oid in labels)
    assert read_certificate(certificate.der).subject == expected


@given(st.binary(max_size=300))
def test_any_bytes_have_a_fingerprint_at_least(der: bytes) -> None:
    assert read_certificate(der).fingerprint == fingerprint(der)


@given(st.integers(0, len(POOL.der) - 1), st.integers(0, 255))
def test_a_certificate_with_one_wrong_byte_is_read_or_not(place: int, value: int) -> None:
    der = POOL.der[:place] + bytes([value]) + POOL.der[place + 1 :]
    facts = read_certificate(der)
    assert len(facts.subject) <= 200
    assert facts.not_after == "" or len(facts.not_after) == 10


@given(st.integers(0, len(POOL.der) - 1))
def test_a_certificate_that_is_cut_off_is_read_or_not(length: int) -> None:
    assert read_certificate(POOL.der[:length]).subject in {"", "CN=pool.example, O=A Pool"}


def test_names_cannot_draw_on_the_screen() -> None:
    """Control characters, line ends and right-to-left overrides are strangers' tools."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "pool\n\x1b[31m\u202eelpmaxe")])
    assert read_certificate(self_signed(extra=name).der).subject == "CN=pool [31m elpmaxe"


@pytest.mark.parametrize(
    "text", ["", "  ", "ab" * 32, "AB" * 32, ":".join(["ab"] * 32), " ".join(["AB"] * 32)]
)
def test_pins_as_people_copy_them(text: str) -> None:
    assert normal_pin(text) == ("ab" * 32 if text.strip() else "")


@pytest.mark.parametrize("text", ["ab", "ab" * 20, "zz" * 32, "ab" * 33])
def test_pins_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        normal_pin(text)
