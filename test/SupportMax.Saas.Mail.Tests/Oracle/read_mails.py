"""Reads mails as Python's standard library understands them: frames of 4 bytes length and a mail on stdin, a JSON line each on stdout."""
import email
import email.policy
import email.utils
import hashlib
import json
import struct
import sys


def text_of(part, content):
    charset = part.get_content_charset() or "utf-8"
    try:
        return content.decode(charset, "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def leaves(part):
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in part.get_payload():
            yield from leaves(child)
        return
    kind = part.get_content_type()
    if part.is_multipart() or kind.startswith("message/"):
        yield {"type": kind, "file": part.get_filename(), "sha": None, "text": None}
        return
    content = part.get_payload(decode=True) or b""
    text = text_of(part, content).replace("\r\n", "\n").replace("\r", "\n") if kind.startswith("text/") else None
    yield {"type": kind, "file": part.get_filename(), "sha": hashlib.sha256(content).hexdigest(), "text": text}


def readable(value):
    """Bytes that are no ASCII arrive as lone surrogates: they are UTF-8, or nothing that can be said for sure."""
    if isinstance(value, dict):
        return {key: readable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [readable(item) for item in value]
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value


def read(mail):
    message = email.message_from_bytes(mail, policy=email.policy.default)
    sender = message["from"]
    address = sender.addresses[0] if sender is not None and sender.addresses else None
    return {
        "subject": str(message["subject"] or ""),
        "name": address.display_name if address else "",
        "from": address.addr_spec if address else "",
        "id": (message["message-id"] or "").strip().strip("<>"),
        "leaves": list(leaves(message)),
    }


def main():
    stream = sys.stdin.buffer
    while len(head := stream.read(4)) == 4:
        mail = stream.read(struct.unpack(">I", head)[0])
        try:
            answer = readable(read(mail))
        except Exception as problem:  # the library has errors of its own on broken mails
            answer = {"error": type(problem).__name__}
        sys.stdout.write(json.dumps(answer) + "\n")


main()
