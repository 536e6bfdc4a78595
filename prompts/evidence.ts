/** Everything said about 佐证材料. `{…}` is filled in. */
export const evidence = {
  /** A picture has no name of its own. */
  picture: '图片 {time}',
  pictureOf: '图片 {time}-{number}',
} as const;

/** Why a file was not kept, by issue code. */
export const evidenceIssues: Readonly<Record<string, string>> = {
  evidence_kind:
    '这种文件我收不了。能读的有：表格 .xlsx、.csv，文字 .docx、.txt；能作为佐证材料保存的有：PDF、OFD、图片、Word、Excel、PPT。',
  evidence_archive: '压缩包我不收。请解压后，把里面的文件逐个发给我。',
  evidence_too_large: '文件超过 30 MB，收不下。请压缩图片、分成几份，或扫描成黑白 PDF 后再发。',
  evidence_too_many:
    '这份自评的佐证材料已有 {most} 份，放不下了。请发“佐证”删去用不到的，或把几份合成一个 PDF。',
  evidence_no_room: '这份自评的佐证材料合计超过 2 GB，放不下了。请发“佐证”删去用不到的，或压缩后再发。',
  evidence_no_target: '没有这一题或这项指标，请重新选择。',
  evidence_gone: '这份材料已经删除，或不在这份自评里。请发“佐证”看现有的材料。',
  evidence_not_yours: '这份材料是其他同事上传的，只有上传人和填报负责人能改动。',
  file_marked_secret:
    '文件里标有“绝密”“机密”或“秘密”字样，没有接收，也没有保存。涉密不上网：涉密材料请按保密规定线下报送；确实不涉密的，请改好文件名和标注后再发。',
};
