### Draft made by machine; no person has signed it off. status: draft
### What a technician reads who sets a kiosk up.

setup-open = إعداد هذه الشاشة
setup-heading = إعداد هذه الشاشة
setup-body = لا يعرف المكتب هذه الشاشة بعد. ومع ذلك يمكنها استلام الإجابات. لتعريف المكتب بها، يُرجى طلب رمز من المكتب. يعمل الرمز مرة واحدة خلال ساعة.
setup-known = يعرف المكتب هذه الشاشة باسم “{ $kiosk }”.
setup-code = الرمز
setup-code-hint = ثمانية أحرف وأرقام، مثل ABCD-1234
setup-submit = تعريف المكتب بها
setup-underway = لحظة من فضلك…
setup-done = تم. يعرف المكتب هذه الشاشة الآن باسم “{ $kiosk }”.
setup-code-refused = لا يقبل المكتب هذا الرمز. قد يكون مكتوبًا بشكل خاطئ أو مستخدمًا أو منتهي الصلاحية. يُرجى التحقق منه أو طلب رمز آخر.
setup-throttled = محاولات كثيرة. يُرجى الانتظار دقيقة ثم المحاولة مرة أخرى.
setup-not-reached = لا يمكن الوصول إلى المكتب. يُرجى التحقق من الشبكة ثم المحاولة مرة أخرى.
setup-no-key = لا يحفظ هذا المتصفح شيئًا، ولذلك لا يمكن تعريف المكتب به. يُرجى التحقق من إعداداته.
setup-printer = توجد طابعة عند هذه الشاشة
setup-waiting = إجابات تنتظر الإرسال: { $waiting }
setup-parked = إجابات رفضها المكتب: { $parked }. وهي محفوظة. يجب أن ينظر شخص في ذلك.
setup-retry = محاولة إرسالها مرة أخرى
setup-close = العودة إلى البداية
