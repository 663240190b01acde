### Draft made by machine; no person has signed it off. status: draft
### What only a kiosk says.

finish-and-erase = 结束并清除
