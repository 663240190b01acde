### Draft made by machine; no person has signed it off. status: draft
### What only a kiosk says, in Arabic.

finish-and-erase = إنهاء ومسح

help-button = مساعدة
help-heading = طلب المساعدة من أحد الموظفين
help-call = ☎ { $telephone } | { $office }
help-close = إغلاق
reach = إنزال المحتوى إلى الأسفل
