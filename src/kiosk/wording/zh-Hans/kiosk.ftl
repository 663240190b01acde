### Draft made by machine; no person has signed it off. status: draft
### What only a kiosk says.

finish-and-erase = 结束并清除

help-button = 帮助
help-heading = 请找工作人员帮忙
help-call = ☎ { $telephone } | { $office }
help-close = 关闭
reach = 移到下方
