"""A real SMTP server on the loopback: it prints its port, then each message as a line of JSON.

What an address begins with says what becomes of it: `refuse` is refused for good and `later` for now,
`policy` is a sender who is not let through, `garbage` gets no answer of SMTP, with `drop` the
connection breaks, `hang` is never answered, and `slow` once mail for somebody else has arrived.
"""

import argparse
import asyncio
import json
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Sink:
    """Takes what is not refused by its address."""

    def __init__(self, tls):
        self.tls = tls
        self.arrived = asyncio.Event()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refuse"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later"):
            return "451 4.2.1 try again later"
        if address.startswith("policy"):
            return "550 5.7.1 you may not relay through this server"
        if address.startswith("garbage"):
            return "what? 999"
        if address.startswith("drop"):
            server.transport.abort()
            return "421 4.3.0 gone"
        if address.startswith("hang"):
            await asyncio.Event().wait()
        if address.startswith("slow"):
            await self.arrived.wait()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        text = envelope.content.decode("utf-8", "replace")
        message = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "text": text,
            "tls": self.tls or session.ssl is not None,
        }
        print(json.dumps(message), flush=True)
        self.arrived.set()
        return "250 OK"


def bound(controller):
    """Where it listens."""
    return controller.server.sockets[0].getsockname()


def told():
    """What the arguments ask for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int, help="0 for any")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--starttls", choices=["offered", "required"], help="else TLS from the first byte")
    parser.add_argument("--password", help="of the user `office`; nobody else may send")
    return parser.parse_args()


def secured(arguments):
    """What makes a server that does so."""
    parameters = {}
    if arguments.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments.certificate, arguments.key)
        if arguments.starttls:
            parameters["tls_context"] = context
            parameters["require_starttls"] = arguments.starttls == "required"
        else:
            parameters["ssl_context"] = context
    if arguments.password:

        def authenticator(server, session, envelope, mechanism, given):
            right = (given.login, given.password) == (b"office", arguments.password.encode())
            return AuthResult(success=right, handled=False)

        parameters["auth_required"] = True
        parameters["authenticator"] = authenticator
    return parameters


def main():
    """Serves until standard input ends."""
    arguments = told()
    parameters = secured(arguments)
    controller = Controller(
        Sink("ssl_context" in parameters),
        hostname="127.0.0.1",
        port=arguments.port,
        ready_timeout=30,
        **parameters,
    )
    # It asks itself whether it answers, at the port it was told, which is none as long as it may choose.
    controller._trigger_server = lambda: socket.create_connection(bound(controller)).close()
    controller.start()
    print(bound(controller)[1], flush=True)
    sys.stdin.read()
    controller.stop()


main()
