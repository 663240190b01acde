//! The suite over the routers, without a socket: each test opens a house of its own over an empty
//! folder, with a clock that moves only when told to.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something is not as it should be"
)]

mod agency; // the agency's own sign-in: who is let in for what, and what does not hold
mod alerts; // sign-ups, custody events and what is delivered, with a real mail server and a real provider
mod assets; // the two apps as files: encodings, entity tags, caching, a bundle that is missing
mod audit; // every line of what happened, its chain, its file, and what `verify` says
mod audit_syslog; // the same to a collector of logs, over real sockets
mod calls; // what an operator takes down on the telephone comes in at the desk
mod canary; // what a person typed is at the desk and nowhere else: database, its log, our log
mod cases; // claiming, handing over, closing, notes, contacts, tasks, two people in one case
mod changed_meanwhile; // a round of erasing ends where the settings change under it
mod choices; // columns and saved views of the queue
mod directory; // where else to find help: the built-in list, the office's own, one that is mistyped
mod enrolment; // from the desk's code to a kiosk, and every code that is not good
mod erasing; // what is due, what goes, and that nothing of it is left on the disk
mod erasing_unopened; // what could not be filed is erased too
mod escrow; // the office's keys are lost, and come back from paper
mod exports; // one case whole, lists in codes, and who took them
mod figures; // what is counted, what is hidden, and that erasing changes neither
mod for_good; // what is erased with one act: who may, and when not
mod grace; // a period that becomes shorter erases nothing for a week
mod headers; // what every answer carries
mod history; // what may be told of a person's history, and who sees what is locked
mod hoaxes; // two people, many at once and back, a second look, a flood that hides nobody
mod hostile; // whatever is written comes out as text: files, spreadsheets, what a search finds
mod keys; // what is made on first start, and what stops the next one
mod kiosks; // what a kiosk says and signs, and what none signed
mod linking; // cases that belong together, and duplicates
mod live; // the queue says when it changed
mod manifest; // the signed manifest: when it is signed anew, and who is still accepted
mod openapi; // the descriptions say what the routers do
mod own_rules; // what an office sets in files of its own, and one that is mistyped
mod passkeys; // added, used, removed, and every one that is not as it should be
mod people; // roles, invitations, accounts that close, sessions that others end
mod proofs; // no work, wrong work, old work, work done twice, and offices that ask for none
mod queue; // the three orders, and one intake
mod queue_lists; // lists, filters, pages, and what a search finds
mod queue_scale; // the queue and the search stay quick, however many cases there are
mod referrals; // sending people on to others who can help, and what came of it
mod reminders; // staff are told by mail how much waits, and nothing else
mod restart; // everything is there again
mod roles; // every route with every role, from the desk's own table
mod routing; // who gets a case, and why; local contacts
mod second_factor; // codes, recovery codes, who owes one, who has lost theirs, and what asks for a fresh proof
mod sessions; // how long somebody is signed in, and how they stop being it
mod set_aside; // drafts and hand-offs: kept for a while, given back, given once
mod settings; // what the office says of itself, changed at the desk
mod signing_in; // invitations, wrong passwords, patience, requests from other sites
mod submissions; // what the gate takes, and everything that it refuses
mod threads; // what visitor and office write to each other, from both ends
mod unopened; // every reason why a submission needs a person
mod unusable_settings; // saved by another version of the program: said once, and not quoted
