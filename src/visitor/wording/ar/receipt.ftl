### Draft made by machine; no person has signed it off. status: draft
### What a person may keep after sending, and what it opens later, in Arabic.

receipt-title = طريقة لتلقي رسائلنا على هذا الموقع
receipt-body =
    يمكنك الاحتفاظ برمز خاص. بهذا الرمز يمكنك الرجوع، ومعرفة ما إذا كتبنا إليك، وإرسال رسالة إلينا. وهو لا يفتح إجاباتك. والاحتفاظ به ليس إلزاميًا.

    من الأفضل الاحتفاظ به فقط إذا كان ذلك آمنًا. ومن لديه الرمز يمكنه قراءة رسائلنا إليك. ولا يمكننا إعطاؤك الرمز مرة أخرى.
receipt-show = إظهار رمزي الخاص
receipt-hide = إخفاء رمزي الخاص
receipt-use =
    لاستخدامه، يُرجى فتح هذه الصفحة وكتابة الرمز. الصورة تفتح الصفحة على هاتفك، وليس فيها الرمز:

    { $address }
receipt-picture = عنوان تلك الصفحة، في صورة لكاميرا الهاتف

slip-reference = الرقم المرجعي:
slip-code = الرمز:
slip-alerts = الخطوة التالية: { $alerts-telephone }، { $alerts-address }
slip-telephone = الهاتف: { $telephone }
slip-keep = من الأفضل الاحتفاظ بهذه الورقة فقط إذا كان ذلك آمنًا.

come-back-link = لدي رمز خاص
come-back-heading = الرجوع برمزك الخاص
come-back-body = لا يُحفظ على هذا الجهاز أي شيء تكتبه هنا.
code-label = الرمز الخاص
code-hint = يُرجى كتابة كل حرف ورقم. لا فرق بين الحروف الكبيرة والصغيرة، ولا تهم المسافات والشرطات.
code-wrong = هذا الرمز غير كامل، أو أن فيه حرفًا أو رقمًا غير صحيح. يُرجى التحقق منه.
code-open = متابعة
receipt-looking = لحظة واحدة…
receipt-nothing =
    لم نجد شيئًا بهذا الرمز. يُرجى التحقق من كل حرف ورقم. وإذا أرسلت إجاباتك اليوم، فيُرجى المحاولة لاحقًا. أو الاتصال بنا:

    ☎ { $telephone } | { $office }
receipt-not-reached =
    لا يمكننا الوصول إلى المكتب الآن. يُرجى المحاولة لاحقًا، أو الاتصال بنا:

    ☎ { $telephone } | { $office }
receipt-gone =
    استُخدم هذا الرمز من قبل، أو انتهت دقائقه العشر. يُرجى طلب رمز جديد على الشاشة، أو الاتصال بنا:

    ☎ { $telephone } | { $office }

messages-heading = رسائلك
receipt-received = وصلتنا إجاباتك. ولم يقرأها أحد بعد.
receipt-read = قرأ أحد موظفينا إجاباتك.
receipt-answered = لقد كتبنا إليك. يمكنك القراءة هنا.
receipt-closed = انتهينا من العمل على ما أرسلته. ولا يزال بإمكانك الكتابة إلينا.
messages-none = لا توجد رسائل بعد.
messages-refresh = البحث عن رسائل جديدة
message-by-office = من المكتب
message-by-you = منك
message-locked = رسالتك مقفلة. ولا يستطيع قراءتها إلا موظفونا.
message-unopened = لا تُفتح هذه الرسالة برمزك. يُرجى الاتصال بنا.
message-label = الكتابة إلينا
message-hint = تُقفل رسالتك قبل أن تخرج من هذه الشاشة. ولا يستطيع قراءتها إلا موظفونا.
message-send = إرسال الرسالة
message-underway = جارٍ إرسال رسالتك…
message-sent = وصلتنا رسالتك.
message-missing = يُرجى كتابة رسالة أولًا.
message-too-long = هذا طويل جدًا. يُرجى استخدام 2,000 حرف أو أقل.
message-identity-number = يبدو هذا مثل رقم الضمان الاجتماعي. يُرجى حذفه. وإذا كان شيئًا آخر، فيُرجى الإرسال مرة أخرى.
message-unreadable = في هذا النص علامات لا يمكننا قراءتها. يُرجى كتابته مرة أخرى.
message-failed = لم تصل رسالتك. كلماتك ما زالت هنا. يُرجى المحاولة مرة أخرى.
