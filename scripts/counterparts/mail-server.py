"""A real mail server of aiosmtpd: encrypted, wants a name and a password, keeps what it takes as files of a folder."""

import pathlib
import ssl
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

folder, certificate, key, port, way = sys.argv[1:6]


class Keeping:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if not address.endswith("@harbour.example"):
            return "550 5.1.1 nobody here goes by that name"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        Keeping.count += 1
        name = pathlib.Path(folder, f"{Keeping.count}.eml")
        # Whole or not there at all, for who looks meanwhile.
        begun = name.with_suffix(".part")
        begun.write_bytes(envelope.content)
        begun.rename(name)
        return "250 2.0.0 kept"


def known(server, session, envelope, mechanism, auth):
    right = isinstance(auth, LoginPassword) and (auth.login, auth.password) == (b"noor", b"a good secret")
    return AuthResult(success=right, handled=False)


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
secured = {"ssl_context": context} if way == "tls" else {"tls_context": context, "require_starttls": True}
controller = Controller(
    Keeping(),
    hostname="127.0.0.1",
    port=int(port),
    server_hostname="localhost",
    authenticator=known,
    auth_required=True,
    auth_require_tls=way != "tls",
    **secured,
)
controller.start()
print("ready", flush=True)
while True:
    time.sleep(60)
