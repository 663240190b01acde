### Draft made by machine; no person has signed it off. status: draft
### What only a kiosk says, in Arabic.

finish-and-erase = إنهاء ومسح

help-button = مساعدة
help-heading = طلب المساعدة من أحد الموظفين
help-call = ☎ { $telephone } | { $office }
help-close = إغلاق
reach = إنزال المحتوى إلى الأسفل

attract-subject = مساعدة لمن تضرّر من جريمة
attract-begin = للبدء يُرجى لمس الشاشة
attract-language = اختيار اللغة

idle-heading = هل هناك حاجة إلى مزيد من الوقت؟
idle-body = من دون أي لمسة نمسح الإجابات، وتعود هذه الشاشة إلى البداية.
idle-more = أحتاج إلى مزيد من الوقت
idle-left = { $count ->
    [zero] انتهى الوقت
    [one] بقيت ثانية واحدة
    [two] بقيت ثانيتان
    [few] بقيت { $count } ثوانٍ
    [many] بقيت { $count } ثانية
   *[other] بقيت { $count } ثانية
 }

keyboard = لوحة المفاتيح على الشاشة
keyboard-enter = استخدام المفاتيح على الشاشة
key-shift = حروف كبيرة
key-delete = حذف
key-space = مسافة
key-done = تم
key-signs = رموز
key-letters = حروف
key-layout = لوحة المفاتيح: { $name }
keyboard-pinyin = تكتب لوحة المفاتيح هذه حروفًا لاتينية لكتابة «بينيين». ولا يمكنها كتابة الرموز الصينية.
