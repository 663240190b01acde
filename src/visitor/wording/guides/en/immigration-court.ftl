### Guide: immigration court and removal.

# Sources:
# https://justice.gov/eoir/reference-materials/ic/chapter-1/6 (the line: A-number, eight digits, no bond
#   hearings, no motions)
# https://www.justice.gov/eoir/customer-service-initiatives (what the line says, day and night)
# https://www.nolo.com/legal-encyclopedia/new-eoir-phone-hotline.html (at times down)
# https://www.justice.gov/eoir/reference-materials/ic/chapter-4/9 (which hearings are open)
# https://maggio-kattar.com/removal-deportation-proceedings (notice to appear, two kinds of hearing)
# http://www.dhs.gov/victim-notification-program (how long a removal can take)
# Stored copies, read 2026-11-22. Time limits for an appeal are left out on purpose: they have changed.
guide-immigration-court = Immigration court and removal
    .summary = How a judge decides if a person must leave, and how to follow the dates
    .body =
        Immigration court does not decide if a person did a crime. It decides one thing: may this person stay in the United States, or must the person leave? This page is not legal advice.

        ## The steps
        - A paper starts the case. It is called a Notice to Appear. It says why the government thinks that the person must leave.
        - First hearing. It is short, and many people have one at the same time. The judge explains the case and sets the next date.
        - Bond. In a hearing of its own, a judge may decide if the person can wait for the court at home. Some people cannot get bond.
        - Long hearing. The person can say why they should stay. Witnesses can speak. The judge decides on that day or later.
        - Appeal. Both sides can ask a higher board to look again. After that, a federal court may look at it. This can take a long time.

        ## After the decision
        - If the judge says that the person may stay, ICE may have to let the person go.
        - If the judge says that the person must leave, ICE removes the person when no appeal is open. This can take from several days to several months.
        - Some people agree to leave by themselves.
        - Some people cannot be removed, and ICE lets them go under watch.

        A person can be free while the case goes on. Do not count on the court to keep you safe.

        ## The court’s phone line
        You can call day and night, in English and Spanish. It is a machine. It tells the next hearing date and place, what the judge decided, and where an appeal stands.

        - You need the person’s A-number. It has nine digits and stands on the court’s papers.
        - If the number has eight digits, type a zero first.
        - It does not tell you about bond hearings.
        - At times the line is down. Try again later.
        - If the line does not know the number, the case may not be in court yet.

        ☎ { $court-line } | Immigration court information

        ## Can you go to a hearing?
        Many hearings are open to everyone. A judge can close a hearing. Hearings about an abused child are closed. Hearings about an abused husband or wife are most often closed. Ask the court before you go, and think about your safety first.

        The case is between the government and the person. You are not a part of it. You do not have to follow it if you do not want to.

        ## Questions
        ☎ { $telephone } | { $office }
