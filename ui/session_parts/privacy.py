"""Who can open the journal: its passphrase, its recovery code, and a new key when a secret has leaked."""

from __future__ import annotations

from collections.abc import Callable

from journal.vault.changing import remove_passphrase, set_passphrase, set_recovery_code
from journal.vault.folder import Vault
from journal.vault.recovery import new_code
from ui.session import Session

Derived = Callable[[], Vault]


class Privacy:
    """What the dialogs ask of the vault. What derives a key takes half a second and is for another thread."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def name(self) -> str:
        """What a person calls this journal."""
        return self._session.name

    @property
    def is_open_to_all(self) -> bool:
        """True when anybody who has the folder can read it."""
        return self._vault.is_open

    @property
    def has_recovery(self) -> bool:
        """True when a recovery code opens it too."""
        return self._vault.has_recovery

    def work_of_passphrase(self, current: str, passphrase: str) -> Derived:
        """Return the work of letting ``passphrase`` open the journal; ``take`` its result afterwards.

        It asks for the ``current`` one: an unlocked screen alone must not change who can get in.
        """
        vault, key = self._vault, self._session.store.key()

        def work() -> Vault:
            try:
                if not vault.is_open:
                    _forget(vault.unlock(current))
                return set_passphrase(vault, key, passphrase)
            finally:
                _forget(key)

        return work

    def work_of_asking(self, current: str) -> Callable[[], None]:
        """Return the work of looking whether ``current`` opens the journal."""
        vault = self._vault
        return lambda: _forget(vault.unlock(current))

    def work_of_opening(self, current: str) -> Derived:
        """Return the work of leaving the journal open to anybody who has its folder."""
        vault, key = self._vault, self._session.store.key()

        def work() -> Vault:
            try:
                _forget(vault.unlock(current))
                return remove_passphrase(vault, key)
            finally:
                _forget(key)

        return work

    def take(self, vault: Vault) -> None:
        """Go on with the vault whose keys were changed, and say so."""
        self._session.store.vault = vault
        self._session.changed.emit()

    @property
    def keyring_opens(self) -> bool:
        """True when a keyring, of this computer or of another, opens the journal without the passphrase."""
        return any(slot.record.get("kind") == "device" for slot in self._vault.header.slots)

    @property
    def keyring_is_offered(self) -> bool:
        """True where this computer has a keyring that can be trusted with it."""
        from journal.vault.device import is_offered

        return not self.is_open_to_all and (self.keyring_opens or is_offered())

    def let_keyring_open(self, *, wanted: bool) -> bool:
        """Let this computer's keyring open the journal, or no keyring any more; False where that failed."""
        from journal.vault.device import add_device_slot, remove_device_slot

        return self._rewrite(add_device_slot if wanted else remove_device_slot)

    def new_code(self) -> str:
        """Return a fresh recovery code; it opens nothing before ``keep_code``."""
        return new_code()

    def keep_code(self, code: str) -> bool:
        """Let this code open the journal too, and no earlier one; False where that failed."""
        return self._rewrite(lambda vault, key: set_recovery_code(vault, key, code)[0])

    def _rewrite(self, change: Callable[[Vault, bytearray], Vault]) -> bool:
        """Go on with the vault that ``change`` makes of this one; False where it failed, which is said."""
        key = self._session.store.key()
        try:
            vault = self._session.attempt(lambda: change(self._vault, key))
        finally:
            _forget(key)
        if vault is not None:
            self.take(vault)
        return vault is not None

    @property
    def _vault(self) -> Vault:
        return self._session.store.vault


def _forget(key: bytearray) -> None:
    key[:] = bytes(len(key))
