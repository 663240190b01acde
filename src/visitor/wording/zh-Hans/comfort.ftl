### Draft made by machine; no person has signed it off. status: draft
### What makes the page easier to read and use, in Simplified Chinese.

text-size = 文字大小
text-size-100 = 标准
text-size-150 = 大
text-size-200 = 最大
contrast = 颜色
contrast-standard = 普通
contrast-high = 高对比度
contrast-dark = 深色
hide-screen = 隐藏屏幕
hidden-screen = 屏幕已隐藏
show-screen = 重新显示页面
