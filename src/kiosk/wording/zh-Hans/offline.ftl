### Draft made by machine; no person has signed it off. status: draft
### What a kiosk says of itself before anybody begins.

kiosk-out-of-order = 这个屏幕现在不能用
kiosk-not-reached =
    现在连不上办公室，所以不能接收您的回答。请找工作人员，或者给我们打电话：

    ☎ { $telephone } | { $office }
kiosk-not-trusted =
    这个屏幕无法确定只有办公室能看到您的回答，所以不接收。请找工作人员，或者给我们打电话：

    ☎ { $telephone } | { $office }
kiosk-keeps-nothing =
    如果网络断了，这里没有地方保存您的回答。您仍然可以使用。请留在这里，直到屏幕说我们收到了您的回答。您也可以找工作人员，或者给我们打电话：

    ☎ { $telephone } | { $office }
