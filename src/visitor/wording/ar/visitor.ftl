### Draft made by machine; no person has signed it off. status: draft
### What the app itself says, in Arabic: buttons, progress, sending, the confirmation.

page-title = سؤال { $number }
page-title-error = خطأ: سؤال { $number }
page-title-check = إجاباتك
page-title-sent = تم

progress = الجزء { $number } من { $of }: { $section }
why-we-ask = لماذا نسأل
continue = متابعة
back = رجوع
change = تغيير
leaving = جارٍ الخروج…

problem-heading = { $count ->
    [zero] لا توجد مشكلات
    [one] هناك مشكلة واحدة
    [two] هناك مشكلتان
    [few] هناك { $count } مشكلات
    [many] هناك { $count } مشكلة
   *[other] هناك { $count } مشكلة
 }
advice-heading = يُرجى التحقق من هذا

check-heading = مراجعة إجاباتك
check-body = لم يُرسَل أي شيء بعد. يمكنك تغيير أي إجابة.
send = إرسال

sending-heading = جارٍ إرسال إجاباتك
sending-body = يستغرق هذا لحظة.
waiting-heading = لم تُرسَل بعد
waiting-body =
    لا يمكننا الوصول إلى المكتب الآن. إجاباتك مقفلة وتنتظر في هذه الصفحة. ونحن نواصل المحاولة تلقائيًا.

    يُرجى ترك هذه الصفحة مفتوحة. وإذا لم يكن الانتظار ممكنًا، فيُرجى الاتصال بنا:

    ☎ { $telephone } | { $office }
try-now = المحاولة الآن
untrusted-heading = لم نرسل إجاباتك
untrusted-body =
    لم تتمكن هذه الصفحة من التأكد من أن المكتب وحده يستطيع قراءة إجاباتك، ولذلك لم يُرسَل أي شيء. يُرجى الاتصال بنا بدلًا من ذلك:

    ☎ { $telephone } | { $office }
refused-heading = تعذّر على المكتب استلام إجاباتك
refused-body =
    هناك خلل من جانبنا، وليس منك. لم تصل إجاباتك. يُرجى الاتصال بنا، وسوف نساعدك:

    ☎ { $telephone } | { $office }

sent-heading = وصلتنا إجاباتك
sent-reference = رقمك المرجعي
sent-next-heading = ما الذي سيحدث الآن
sent-next =
    - يقرأ اختصاصي ما كتبته لنا.
    - لا نتواصل معك إلا بالطرق التي اخترتها.
    - إذا اخترت التواصل معنا بنفسك، فيُرجى الاتصال وذكر رقمك المرجعي.
sent-alerts =
    ## التنبيهات
    لقد طلبت تنبيهات. ولا تبدأ إلا بعد تأكيدك للطلب. وحتى ذلك الحين لا يتم أي تسجيل.
sent-keep =
    من الأفضل الاحتفاظ بالرقم المرجعي فقط إذا كان ذلك آمنًا. وهو لا يكشف شيئًا عنك.

    ☎ { $telephone } | { $office }
print = طباعة هذه الصفحة
finish = إنهاء ومسح هذه الشاشة

not-loaded-number = الرقم الموجود على موقع المكتب
not-loaded-office = المكتب

languages = اللغة
language-failed = لم نتمكن من تحميل هذه اللغة. يُرجى المحاولة مرة أخرى.

kept-heading = إجاباتك محفوظة هنا بأمان
kept-body = لا يمكن الوصول إلى المكتب الآن. إجاباتك مقفلة ومحفوظة هنا بأمان. وسوف تُرسَل تلقائيًا.
