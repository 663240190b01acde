### Draft made by machine; no person has signed it off. status: draft
### What only a kiosk says, in Arabic.

finish-and-erase = إنهاء ومسح
