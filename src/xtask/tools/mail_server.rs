//! A real mail server for the suite over the routers.

use super::{Tool, browser::from_debian};

/// Debian's Python with `aiosmtpd`; `tests/support/alerts/mail.py` is run by it.
pub(crate) const MAIL_SERVER: Tool = Tool {
    name: "aiosmtpd",
    version: "",
    wait: "a few seconds",
    present: |workspace| {
        let version = "import aiosmtpd; print(aiosmtpd.__version__)";
        let asked = workspace.program("/usr/bin/python3").arg("-c").arg(version);
        asked.answer().is_some()
    },
    install: |workspace| {
        let wanted = "the Python of Debian's packages with aiosmtpd";
        from_debian(workspace, wanted, "python3-aiosmtpd")
    },
};
