### Draft made by machine; no person has signed it off. status: draft
### The pages behind the links that a request for alerts brings, in Arabic.

vine-underway = لحظة من فضلك…

vine-confirm-heading = تأكيد طلبك
vine-confirm-body = يُرجى إدخال الرمز السري (PIN) الذي سبق اختياره. لا يبدأ شيء قبل تأكيدك.
vine-confirm-button = تأكيد
vine-update-heading = قراءة خبرك الجديد
vine-update-body = يُرجى إدخال الرمز السري (PIN) الذي سبق اختياره. لا يُحفَظ على هذا الجهاز شيء مما يُكتب هنا.
vine-update-button = عرض الخبر
vine-cancel-heading = إيقاف أخبارك
vine-cancel-body = يُرجى إدخال الرمز السري (PIN) الذي سبق اختياره. بعد ذلك لن يصلك أي خبر بأي طريقة.
vine-cancel-button = إيقاف كل الأخبار
vine-change-button = تغيير طريقة وصول الأخبار إليّ

vine-pin-label = الرمز السري (PIN)
vine-pin-hint = أربعة أرقام. وهي لا تظهر أثناء الكتابة.
vine-pin-not-four-digits = يُرجى إدخال الأرقام الأربعة للرمز السري (PIN)
vine-pin-wrong = هذا الرمز السري غير صحيح. يُرجى المحاولة مرة أخرى.
vine-pin-tries = هذا الرمز السري غير صحيح. { $tries ->
    [one] بقيت محاولة واحدة.
   *[other] عدد المحاولات الباقية: { $tries }.
 }
vine-pin-no-tries = هذا الرمز السري غير صحيح، ولم يعد هذا الرابط يقبل محاولات أخرى. يُرجى الاتصال بنا.
vine-code-label = الرمز الوارد في الرسالة النصية
vine-code-hint = ستة أرقام
vine-code-wrong = يُرجى إدخال الأرقام الستة من الرسالة النصية

vine-link-heading = هذا الرابط غير كامل
vine-link-not-whole =
    ينقص جزء من الرابط. يُرجى فتحه مرة أخرى من الرسالة التي أرسلناها إليك، أو نسخه كاملًا. أو الاتصال بنا:

    ☎ { $telephone } | { $office }
vine-unknown =
    لم ينجح ذلك. ربما مضى وقت طويل، أو سبق استخدامه. يُرجى استخدام أحدث رسالة أرسلناها إليك. أو الاتصال بنا:

    ☎ { $telephone } | { $office }
vine-code-unknown =
    الرمز الوارد في الرسالة النصية أو الرمز السري (PIN) غير صحيح، أو لم يعد رمز الرسالة صالحًا. يُرجى مراجعة أحدث رسالة نصية والمحاولة مرة أخرى. بعد عشر محاولات يجب الانتظار يومًا. أو الاتصال بنا:

    ☎ { $telephone } | { $office }
vine-not-reached =
    لا يمكننا الوصول إلى المكتب الآن. ولم يتغير شيء. يُرجى المحاولة لاحقًا، أو الاتصال بنا:

    ☎ { $telephone } | { $office }

vine-confirmed-heading = تم تأكيد طلبك
vine-confirmed-body =
    تبدأ التنبيهات الآن. يقول كل تنبيه: «لديك خبر جديد»، ولا يذكر اسم أحد. ويمكنك قراءة الخبر هنا بالرمز السري (PIN).

    يمكنك إيقافها في أي وقت: بالرابط الموجود في أي خبر، أو بالاتصال بنا.

    قد تتأخر الأخبار ساعات. التنبيهات ليست خطة لسلامتك. إذا كنت في خطر، فيُرجى الاتصال بالرقم 911 وعدم انتظار تنبيه.

    ☎ { $telephone } | { $office }
vine-cancelled-heading = تم إيقاف أخبارك
vine-cancelled-body =
    لن يصلك أي خبر بعد الآن. إذا تغيّر رأيك، فيُرجى تقديم طلب جديد، أو الاتصال بنا:

    ☎ { $telephone } | { $office }

vine-news-heading = خبرك الجديد
vine-event = هناك خبر عن الشخص المحتجز.
    .booked-in = دخل الشخص الاحتجاز.
    .transferred = نُقل الشخص إلى مكان آخر.
    .advance-notice = قد يُفرَج عن الشخص قريبًا.
    .released = لم يعد الشخص محتجزًا.
    .released-supervision = لم يعد الشخص محتجزًا. وهناك قواعد عليه الالتزام بها.
    .removed = رُحّل الشخص من البلاد.
    .escaped = هرب الشخص.
    .returned = كان الشخص قد هرب، وهو الآن محتجز من جديد.
    .died = توفي الشخص.
    .hearing-set = هناك موعد جلسة في المحكمة.
    .hearing-moved = تغيّر موعد جلسة في المحكمة.
    .hearing-held = عُقدت جلسة في المحكمة.
    .protective-order-change = تغيّر أمر حماية.
vine-news-day = اليوم: { $day }
vine-news-court-day = موعد المحكمة: { $value }
vine-news-court-time = الساعة: { $value }
vine-news-court-place = المكان: { $value }
vine-news-body =
    قد يكون هذا الخبر قد مضت عليه ساعات. وربما تغيّرت الأمور منذ ذلك الوقت.

    إذا كنت في خطر، فيُرجى الاتصال بالرقم 911.

    ☎ 911 | الشرطة والإطفاء والإسعاف

    ☎ { $telephone } | { $office }

vine-change-heading = كيف تصلك الأخبار
vine-change-body = لإضافة طريقة للوصول إليك، يُرجى تقديم طلب جديد.
vine-change-contacts = طرق الوصول إليك
vine-change-contacts-hint = يُرجى وضع علامة على ما لا يجب أن نستخدمه بعد الآن.
vine-change-contact = { $channel }، ينتهي بـ { $end }
vine-change-no-contact = يُرجى ترك طريقة واحدة على الأقل للوصول إليك. ومن لا يريد أخبارًا بعد الآن يمكنه اختيار «إيقاف كل الأخبار».
vine-change-no-event = يُرجى اختيار نوع واحد على الأقل من الأخبار. ومن لا يريد أخبارًا بعد الآن يمكنه اختيار «إيقاف كل الأخبار».
vine-change-not-reached = لا يمكننا الوصول إلى المكتب الآن. ولم يتغير شيء. يُرجى المحاولة مرة أخرى.
vine-change-save = حفظ
vine-changed-heading = تم حفظ تغييراتك
vine-changed-body = تسري من الآن. وقد يصلك خبر في طريقه إليك بالطريقة القديمة.
