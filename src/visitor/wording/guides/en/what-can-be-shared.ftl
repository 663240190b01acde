### Guide: what can be released, to whom, and what never.

# Sources:
# https://ice.gov/voice ("when possible"; some information is protected by law or policy)
# https://myattorneyusa.com/node/1315 (8 USC 1367: who is protected, no decision from the abuser's word alone)
# https://www.tahirih.org/news/update-ice-removes-protected-names-from-public-database-and-pledges-to-safeguard-data-in-the-future/
# https://www.floridaimmigrationlawyerblog.com/your_rights_to_confidentiality/ (8 CFR 208.6: asylum)
# https://www.reference.com/government-politics/use-online-detainee-locator-system-3260fd218740cc80 (nobody under 18)
# Stored copies, read 2026-11-22. That the office gives the same answer for a match and for none, and
# that it tells the person who caused harm nothing, is how this office works.
guide-what-can-be-shared = What we can tell you, and what we never tell
    .summary = Who may learn what about a person in custody, and how your own story is kept
    .body =
        You have a right to ask. What we can tell depends on the law, on the case and on who asks. We check this each time.

        ## What everyone can find out
        - Most records of criminal courts are open to all.
        - Anyone can look up a person in a jail or state prison with VINE, in most states.
        - The detainee locator on the ICE website shows where an adult is held, if you know enough to find the record.
        - The immigration court’s phone line tells dates to anyone who has the A-number.

        ## What we may tell a victim or the family
        If the law allows it, and after we know that you have a right to know:

        - whether the person is in custody, was moved or was let go
        - whether the person was removed from the country
        - some of the person’s criminal or immigration history

        Sometimes the answer is “We cannot share this”. It is not about you, and it is not a judgment on what happened to you.

        ## What we never tell
        - Anything about a person whom federal law protects. The law is 8 U.S.C. 1367. It protects people who asked for safety because they were abused, trafficked or hurt by certain crimes. We may not even say that there is a record.
        - What a person said when they asked for asylum
        - Anything about a person under 18 in custody
        - A home address, phone number, job, health or family
        - What another victim told us

        ## Why we may sound as if we hide something
        If we find no record, and if we find one that we may not share, you get the same answer. So our answer tells you nothing about where the person is. Please do not read a “no” as “free” or as “still held”. Make your safety plan for both.

        ## Who may not ask
        We do not tell a caller that someone is in custody until we know that the caller has a right to know. This also keeps you safe: no one can call us to learn about you.

        ## What you tell us
        - The person who harmed you gets no word from us: not what you said, and not that we know you.
        - If you asked for safety under that law, your own record is protected too.
        - The same law says that the government may not decide against you only because of what the person who harmed you says.

        ## How to ask
        In the questions, choose “What can be known about a person’s case”. Or call us.

        ☎ { $telephone } | { $office }
