### Draft made by machine; no person has signed it off. status: draft
### What a technician reads who sets a kiosk up.

setup-open = 设置这个屏幕
setup-heading = 设置这个屏幕
setup-body = 办公室还不认识这个屏幕。它仍然可以接收回答。要登记它，请向办公室要一个代码。代码只能用一次，一小时内有效。
setup-known = 办公室把这个屏幕叫作“{ $kiosk }”。
setup-code = 代码
setup-code-hint = 八个字母和数字，例如 ABCD-1234
setup-submit = 登记
setup-underway = 请稍等……
setup-done = 完成。办公室现在把这个屏幕叫作“{ $kiosk }”。
setup-code-refused = 办公室不接受这个代码。可能输错了、用过了，或者过期了。请检查，或者再要一个。
setup-throttled = 试的次数太多。请等一分钟再试。
setup-not-reached = 连不上办公室。请检查网络，然后再试。
setup-no-key = 这个浏览器不能保存内容，所以无法登记。请检查它的设置。
setup-printer = 这个屏幕旁有打印机
setup-waiting = 等待发送的回答：{ $waiting }
setup-parked = 办公室拒收的回答：{ $parked }。它们都保存着，需要有人来看。
setup-retry = 再试一次
setup-close = 回到开头
