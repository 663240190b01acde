### Guide: what happens after an arrest.

# The steps differ from state to state; these are the ones that most have in common. Sources:
# https://www.fbi.gov/how-we-can-help-you/victim-services/a-brief-description-of-the-federal-criminal-justice-process
# http://www.dvccct.org/files/ccadvguide/files/assets/seo/page29.html (booking, release, first court date)
# https://pocatello.us/FAQ.aspx?QID=145 (no-contact order at the first hearing)
# https://www.cochise.az.gov/county-attorney/victim-advocacy (what an advocate does)
# https://www.nyc.gov/site/doc/inmate-info/get-inmate-release-information.page (48 hours or more)
# Stored copies, read 2026-11-22.
guide-arrest = What happens after an arrest
    .summary = Booking, release, and what you can do in the first days
    .body =
        This is what happens most often. Each state and each case is different. This page is not legal advice.

        If you are in danger now:

        ☎ 911 | Police, fire or ambulance

        ## The first hours
        - The police take the person to a police station or a jail.
        - They write down who the person is and what the charge is. They take fingerprints and a photo. This is called booking.
        - It takes time until a jail’s list shows the person. In some places it takes two days or more.
        - Some people are not kept at all. They get a paper with a court date and go home.

        ## The person may be let out soon
        An arrest does not mean that the person stays in jail. Many people are let out within hours or days.

        - Some pay money to get out until the trial. This is called bail or bond.
        - Some only promise to come back to court.
        - A judge can set rules. One rule can be to stay away from you and not to call or write to you. This is called a no-contact order.

        Plan for your safety as if the person could come out today. Do not wait for a call. It may come late.

        ## What you can do
        - Ask the police for the report number and the name of the officer.
        - If you are afraid, tell the police and the prosecutor. The prosecutor is the lawyer who brings the case to court.
        - Ask for a no-contact order. Ask soon. The judge may decide at the first hearing.
        - Ask for a victim advocate. An advocate tells you your rights, explains each step and can go to court with you. It costs nothing.
        - Ask for alerts about the person in custody. The guide about VINE tells you how.
        - Keep messages, photos, bills and papers from the doctor in a safe place.
        - If you move or your phone number changes, tell the advocate.

        ## You are not alone
        ☎ { $telephone } | { $office }
        ☎ 1-855-484-2846 | VictimConnect, for victims of any crime
