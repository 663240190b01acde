### Draft made by machine; no person has signed it off. status: draft
### What the app says before its later part is there: in the first section of the questionnaire, and
### around every page.

neutral-title = مرحبًا
page-title = سؤال { $number }
page-title-error = خطأ: سؤال { $number }
page-title-check = إجاباتك
page-title-sent = تم

comfort = اللغة والعرض
leaving = جارٍ الخروج…
leave-presses = { $presses ->
    [zero] للمغادرة، لا يلزم أي ضغط آخر على مفتاح Shift.
    [one] للمغادرة، يُرجى الضغط على مفتاح Shift مرة أخرى.
    [two] للمغادرة، يُرجى الضغط على مفتاح Shift مرتين أخريين.
    [few] للمغادرة، يُرجى الضغط على مفتاح Shift { $presses } مرات أخرى.
    [many] للمغادرة، يُرجى الضغط على مفتاح Shift { $presses } مرة أخرى.
   *[other] للمغادرة، يُرجى الضغط على مفتاح Shift { $presses } مرة أخرى.
 }
stop-link = التوقف والمتابعة لاحقًا
guides-about = قراءة المزيد عن هذا

progress = الجزء { $number } من { $of }: { $section }
why-we-ask = لماذا نسأل
continue = متابعة
back = رجوع
finish = إنهاء ومسح هذه الشاشة
problem-heading = { $count ->
    [zero] لا توجد مشكلات
    [one] هناك مشكلة واحدة
    [two] هناك مشكلتان
    [few] هناك { $count } مشكلات
    [many] هناك { $count } مشكلة
   *[other] هناك { $count } مشكلة
 }
advice-heading = يُرجى التحقق من هذا

later-heading = لحظة من فضلك
later-underway = يجري تحميل بقية هذه الصفحة.
later-failed = لم نتمكن من تحميل بقية هذه الصفحة. إجاباتك لا تزال هنا. يُرجى المحاولة مرة أخرى.
later-again = إعادة المحاولة

not-loaded-number = الرقم الموجود على موقع المكتب
not-loaded-office = المكتب
