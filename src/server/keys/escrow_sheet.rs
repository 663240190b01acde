//! The sheet of paper that the office's answers can be read from when its keys are lost.

use envelope::PrivateKey;
use zeroize::Zeroizing;

/// A page to print. It holds the private key and loads nothing.
pub(super) fn page(office_name: &str, key: &PrivateKey) -> Zeroizing<String> {
    let secret = key.to_secret_text();
    let office = escape(office_name);
    Zeroizing::new(format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Escrow sheet</title>
<style>
  body {{ font: 12pt/1.5 serif; margin: 2cm; max-width: 17cm; }}
  pre {{ border: 1.5pt solid; font: bold 15pt/1.9 monospace; padding: 12pt; }}
  .act {{ border-left: 4pt solid; padding-left: 10pt; }}
</style>
</head>
<body>
<h1>Escrow sheet of {office}</h1>
<p class="act"><strong>Print this page now, on paper, on a printer that keeps no copy. Then delete
this file.</strong> As long as the file lies on the disk, whoever takes the disk can read every
intake.</p>
<p>Key <strong>{id}</strong>. Four lines; the last symbol of each line catches typing mistakes.</p>
<pre id="escrow-key">{secret}</pre>
<h2>What it is for</h2>
<p>Every answer that this office receives is sealed twice: to the office's key, which lies on the
server, and to this key, which lies nowhere but on this sheet. If the server's keys are ever lost,
this sheet opens everything. Without it, what was received cannot be read by anybody, ever.</p>
<h2>Where to keep it</h2>
<ul>
<li>In a sealed envelope in a safe, or in two halves in two safes.</li>
<li>Away from the server and from its backups: together they open every intake.</li>
<li>Write down who put it there, when, and who may take it out.</li>
</ul>
<h2>How to restore</h2>
<ol>
<li>Stop the server. Put the database (<code>intake.db</code>) back into the data folder.</li>
<li>Run <code>intake keys restore --data FOLDER</code> and type the four lines. It says how many
submissions the key opens, makes new keys for those that are missing, and writes a new escrow sheet:
this one has been used.</li>
<li>Start the server. The desk opens everything again.</li>
<li>Print and delete the new sheet. Keep this one until nothing sealed to it is left.</li>
</ol>
</body>
</html>
"#,
        id = key.id(),
        secret = *secret,
    ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
