### Draft made by machine; no person has signed it off. status: draft
### Going on with a telephone of one's own, in Arabic.

handoff-button = المتابعة على هاتفك
handoff-heading = المتابعة على هاتفك
handoff-preparing = لحظة واحدة…
handoff-waiting = يُرجى توجيه كاميرا هاتفك إلى الصورة. أمامك عشر دقائق، ويعمل هذا مرة واحدة فقط.
handoff-use =
    أو يُرجى فتح هذه الصفحة على هاتفك وكتابة الرمز:

    { $address }
handoff-picture = رابط المتابعة، في صورة لكاميرا الهاتف
handoff-taken = إجاباتك الآن على هاتفك. ستُمسح هذه الشاشة الآن.
handoff-expired = انتهت الدقائق العشر. يُرجى إغلاق هذا للمتابعة هنا أو للمحاولة مرة أخرى.
handoff-failed = لم ينجح ذلك. يُرجى إغلاق هذا للمتابعة هنا أو للمحاولة مرة أخرى.
handoff-cancel = المتابعة على هذه الشاشة
