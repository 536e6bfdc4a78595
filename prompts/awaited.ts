/** What the bot says while it waits for the value of a question opened with 修改. Pure copy; `{…}` is filled in. */
export const awaitedCopy = {
  again: '还在等“{label}”：请再发一次（例：{example}）；不改了就发“取消”。',
  againBare: '还在等“{label}”：请再发一次；不改了就发“取消”。',
  left: '好的，“{label}”没有改，仍为 {shown}。',
  leftText: '好的，“{label}”没有改，原来的内容还在。',
  leftEmpty: '好的，“{label}”先空着；要填时直接发“修改 {label}”。',
  leftUnits: '好的，没有添加单位。',
  leftFiles: '好的，不等文件了；以后随时可以再发。',
} as const;
