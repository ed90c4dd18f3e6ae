/**
 * The catalogue of diagnoses that readers of images give, written for the reading room; no classification's text is copied.
 *
 * One diagnosis a line: `code | Chinese term and its pinyin initials | English term | other names; abbreviations`.
 * A `!` behind the code puts it on the do-not-miss list. Behind every Chinese name stand its pinyin initials, one letter
 * for each Han character and none for letters of Latin script: `npm run generate` writes them (tools/generate-catalogue.ts).
 *
 * Codes are ICD-10 as the WHO publishes it (2019, and its emergency code U07.1). Where the WHO gives one code to several
 * entities that images tell apart, the commonest keeps the bare code and each other has a suffix of ours behind a hyphen,
 * `K76.8-FNH`; what stands before the hyphen is the WHO's code, for exchange with other systems.
 */
export const CATALOGUE_LINES = `
# Appendix, bowel, peritoneum
K35.2! | 急性阑尾炎伴弥漫性腹膜炎 jxlwybmmxfmy | Acute appendicitis with generalized peritonitis | 阑尾穿孔 lwck; 穿孔性阑尾炎 ckxlwy; 急性坏疽性阑尾炎伴穿孔 jxhjxlwybck; perforated appendicitis; ruptured appendix
K35.3! | 急性阑尾炎伴局限性腹膜炎 jxlwybjxxfmy | Acute appendicitis with localized peritonitis | 阑尾周围脓肿 lwzwnz; appendiceal abscess; periappendiceal abscess
K35.8 | 急性阑尾炎 jxlwy | Acute appendicitis | 单纯性阑尾炎 dcxlwy; uncomplicated appendicitis
K36 | 慢性阑尾炎 mxlwy | Chronic appendicitis | 复发性阑尾炎 ffxlwy; recurrent appendicitis
K38.1 | 阑尾粪石 lwfs | Appendicular concretions | appendicolith; faecalith of appendix
K38.8 | 阑尾黏液囊肿 lwnynz | Mucocele of appendix
C18.1 | 阑尾癌 lwa | Carcinoma of appendix
D37.3 | 低级别阑尾黏液性肿瘤 djblwnyxzl | Low-grade appendiceal mucinous neoplasm | LAMN
K57.0! | 小肠憩室炎伴穿孔和脓肿 xcqsybckhnz | Small bowel diverticulitis with perforation and abscess | 十二指肠憩室穿孔 sezcqsck
K57.1 | 小肠憩室 xcqs | Diverticular disease of small intestine | 十二指肠憩室 sezcqs; duodenal diverticulum; jejunal diverticulum
K57.2! | 结肠憩室炎伴穿孔和脓肿 jcqsybckhnz | Colonic diverticulitis with perforation and abscess | 憩室炎伴穿孔 qsybck; 憩室穿孔 qsck; 盲肠憩室炎伴穿孔 mcqsybck; perforated diverticulitis; diverticular abscess
K57.3 | 结肠憩室炎不伴穿孔和脓肿 jcqsybbckhnz | Colonic diverticulitis without perforation or abscess | 结肠憩室炎 jcqsy; 结肠憩室 jcqs; 盲肠憩室炎 mcqsy; 右半结肠憩室炎 ybjcqsy; caecal diverticulitis; diverticulosis of colon
Q43.0 | 梅克尔憩室 mkeqs | Meckel's diverticulum | 麦克尔憩室 mkeqs; Meckel憩室 qs
K63.1! | 肠穿孔 cck | Perforation of intestine | 小肠穿孔 xcck; 结肠穿孔 jcck; bowel perforation
K65.0! | 急性腹膜炎 jxfmy | Acute peritonitis | 弥漫性腹膜炎 mmxfmy; 腹腔脓肿 fqnz; 膈下脓肿 gxnz; 盆腔脓肿 pqnz; intra-abdominal abscess; subphrenic abscess
K65.8-EA | 肠脂垂炎 czcy | Epiploic appendagitis | 肠脂垂扭转 czcnz
K65.8-MP | 肠系膜脂膜炎 cxmzmy | Mesenteric panniculitis | sclerosing mesenteritis
K66.0 | 腹膜粘连 fmzl | Peritoneal adhesions | 肠粘连 czl
K66.1! | 腹腔积血 fqjx | Haemoperitoneum | 腹腔内出血 fqncx
K66.8! | 气腹 qf | Pneumoperitoneum | 腹腔游离气体 fqylqt; free intraperitoneal air
R18 | 腹水 fs | Ascites | 腹腔积液 fqjy
K56.0 | 麻痹性肠梗阻 mbxcgz | Paralytic ileus | 肠麻痹 cmb; adynamic ileus
K56.1! | 肠套叠 ctd | Intussusception
K56.2! | 肠扭转 cnz | Volvulus | 绞窄性肠梗阻 jzxcgz; 闭袢性肠梗阻 bpxcgz; 乙状结肠扭转 yzjcnz; 盲肠扭转 mcnz; 中肠扭转 zcnz; closed-loop obstruction; strangulated bowel obstruction; sigmoid volvulus; caecal volvulus; midgut volvulus
K56.3 | 胆石性肠梗阻 dsxcgz | Gallstone ileus
K56.4 | 粪石性肠梗阻 fsxcgz | Impaction of intestine | 粪便嵌塞 fbqs; faecal impaction; bezoar obstruction
K56.5 | 粘连性肠梗阻 zlxcgz | Intestinal adhesions with obstruction | adhesive small bowel obstruction
K56.6 | 肠梗阻 cgz | Intestinal obstruction | 机械性肠梗阻 jxxcgz; 小肠梗阻 xcgz; SBO; LBO; bowel obstruction
K59.3! | 巨结肠 jjc | Megacolon | 中毒性巨结肠 zdxjjc; toxic megacolon
Q43.1 | 先天性巨结肠 xtxjjc | Hirschsprung's disease
K55.0! | 急性肠缺血 jxcqx | Acute vascular disorder of intestine | 肠系膜上动脉栓塞 cxmsdmss; 肠系膜静脉血栓形成 cxmjmxsxc; 肠坏死 chs; 缺血性肠病 qxxcb; 急性肠系膜缺血 jxcxmqx; AMI; mesenteric ischaemia; SMA embolism; bowel infarction; ischaemic colitis
K55.0-OMI | 网膜梗死 wmgs | Omental infarction
K55.1 | 慢性肠缺血 mxcqx | Chronic vascular disorder of intestine | 肠系膜上动脉狭窄 cxmsdmxz; chronic mesenteric ischaemia
K55.2 | 结肠血管发育不良 jcxgfybl | Angiodysplasia of colon
K50.0 | 小肠克罗恩病 xckleb | Crohn's disease of small intestine | 回肠末端克罗恩病 hcmdkleb; regional ileitis
K50.1 | 大肠克罗恩病 dckleb | Crohn's disease of large intestine | 结肠克罗恩病 jckleb
K50.9 | 克罗恩病 kleb | Crohn's disease | CD
K51.9 | 溃疡性结肠炎 kyxjcy | Ulcerative colitis | UC
K52.9 | 非感染性肠炎 fgrxcy | Noninfective gastroenteritis and colitis | 肠炎 cy
A09.9 | 急性胃肠炎 jxwcy | Acute gastroenteritis | 胃肠炎 wcy
A04.7 | 伪膜性肠炎 wmxcy | Clostridium difficile enterocolitis | 艰难梭菌肠炎 jnsjcy; pseudomembranous colitis; C. difficile colitis
A18.3 | 肠结核和结核性腹膜炎 cjhhjhxfmy | Tuberculosis of intestines and peritoneum | 肠结核 cjh; 结核性腹膜炎 jhxfmy; intestinal tuberculosis; tuberculous peritonitis
I88.0 | 肠系膜淋巴结炎 cxmlbjy | Mesenteric lymphadenitis
K61.0 | 肛周脓肿 gznz | Anal abscess | perianal abscess
K60.3 | 肛瘘 gl | Anal fistula
K63.2 | 肠瘘 cl | Fistula of intestine | enterocutaneous fistula
K63.5 | 结肠息肉 jcxr | Polyp of colon
D12.6 | 结肠腺瘤 jcxl | Adenoma of colon
C17.0 | 十二指肠癌 sezca | Carcinoma of duodenum
C17.9 | 小肠恶性肿瘤 xcexzl | Malignant neoplasm of small intestine
C18.0 | 盲肠癌 mca | Carcinoma of caecum | caecal carcinoma
C18.2 | 升结肠癌 sjca | Carcinoma of ascending colon
C18.3 | 结肠肝曲癌 jcgqa | Carcinoma of hepatic flexure
C18.4 | 横结肠癌 hjca | Carcinoma of transverse colon
C18.5 | 结肠脾曲癌 jcpqa | Carcinoma of splenic flexure
C18.6 | 降结肠癌 jjca | Carcinoma of descending colon
C18.7 | 乙状结肠癌 yzjca | Carcinoma of sigmoid colon | sigmoid cancer
C18.9 | 结肠癌 jca | Carcinoma of colon | CRC
C19 | 直肠乙状结肠交界处癌 zcyzjcjjca | Carcinoma of rectosigmoid junction
C20 | 直肠癌 zca | Carcinoma of rectum | rectal cancer
C21.0 | 肛门癌 gma | Carcinoma of anus
D37.2-GIST | 小肠间质瘤 xcjzl | Gastrointestinal stromal tumour of small intestine | 胃肠间质瘤 wcjzl; GIST
D37.5-NET | 直肠神经内分泌肿瘤 zcsjnfmzl | Neuroendocrine tumour of rectum | NET; carcinoid of rectum
K92.2! | 消化道出血 xhdcx | Gastrointestinal haemorrhage | 活动性出血 hdxcx; GIB; gastrointestinal bleeding
K91.3 | 术后肠梗阻 shcgz | Postprocedural intestinal obstruction
K91.8! | 吻合口漏 whkl | Anastomotic leak | 吻合口瘘 whkl
# Oesophagus, stomach, duodenum
K22.3! | 食管穿孔 sgck | Perforation of oesophagus | 食管破裂 sgpl; 自发性食管破裂 zfxsgpl; Boerhaave syndrome
K22.6 | 贲门黏膜撕裂综合征 bmnmslzhz | Mallory-Weiss syndrome | 食管贲门黏膜撕裂 sgbmnmsl
K22.0 | 贲门失弛缓症 bmschz | Achalasia of cardia
K22.2 | 食管狭窄 sgxz | Obstruction of oesophagus | oesophageal stricture
K21.0 | 反流性食管炎 flxsgy | Reflux oesophagitis | GERD
I85.0! | 食管静脉曲张破裂出血 sgjmqzplcx | Bleeding oesophageal varices
I85.9 | 食管静脉曲张 sgjmqz | Oesophageal varices
I86.4 | 胃静脉曲张 wjmqz | Gastric varices
K44.0! | 膈疝伴梗阻 gsbgz | Diaphragmatic hernia with obstruction
K44.9 | 食管裂孔疝 sglks | Hiatus hernia | 膈疝 gs; diaphragmatic hernia
C15.9 | 食管癌 sga | Carcinoma of oesophagus | oesophageal cancer
T18.1! | 食管异物 sgyw | Foreign body in oesophagus
T18.9 | 消化道异物 xhdyw | Foreign body in alimentary tract
K25.4! | 胃溃疡伴出血 wkybcx | Gastric ulcer with haemorrhage
K25.5! | 胃溃疡伴穿孔 wkybck | Gastric ulcer with perforation | 胃穿孔 wck; gastric perforation
K25.9 | 胃溃疡 wky | Gastric ulcer | GU
K26.4! | 十二指肠溃疡伴出血 sezckybcx | Duodenal ulcer with haemorrhage
K26.5! | 十二指肠溃疡伴穿孔 sezckybck | Duodenal ulcer with perforation | 十二指肠穿孔 sezcck; perforated duodenal ulcer
K26.9 | 十二指肠溃疡 sezcky | Duodenal ulcer | DU
K27.5! | 消化性溃疡伴穿孔 xhxkybck | Peptic ulcer with perforation | 上消化道穿孔 sxhdck; perforated peptic ulcer; PPU
K29.7 | 胃炎 wy | Gastritis
K31.0 | 急性胃扩张 jxwkz | Acute dilatation of stomach
K31.1 | 幽门梗阻 ymgz | Pyloric stenosis | gastric outlet obstruction
K31.5 | 十二指肠梗阻 sezcgz | Obstruction of duodenum | 肠系膜上动脉压迫综合征 cxmsdmypzhz; SMA syndrome
K31.7 | 胃息肉 wxr | Polyp of stomach
K31.8! | 胃扭转 wnz | Gastric volvulus
C16.0 | 贲门癌 bma | Carcinoma of cardia
C16.9 | 胃癌 wa | Carcinoma of stomach | gastric cancer
D37.1-GIST | 胃间质瘤 wjzl | Gastrointestinal stromal tumour of stomach | 胃肠间质瘤 wcjzl; GIST
C88.4 | 黏膜相关淋巴组织淋巴瘤 nmxglbzzlbl | MALT lymphoma | MALT淋巴瘤 lbl
# Liver
C22.0 | 肝细胞癌 gxba | Hepatocellular carcinoma | 原发性肝癌 yfxga; 肝癌 ga; HCC; hepatoma
C22.1 | 肝内胆管癌 gndga | Intrahepatic cholangiocarcinoma | 胆管细胞癌 dgxba; ICC
C22.2 | 肝母细胞瘤 gmxbl | Hepatoblastoma
C22.3 | 肝血管肉瘤 gxgrl | Angiosarcoma of liver
C78.7 | 肝转移瘤 gzyl | Liver metastasis | 肝转移癌 gzya; hepatic metastases
D18.0 | 肝血管瘤 gxgl | Hepatic haemangioma | 肝海绵状血管瘤 ghmzxgl; hemangioma of liver
D13.4 | 肝腺瘤 gxl | Hepatocellular adenoma | 肝细胞腺瘤 gxbxl; HCA
K76.8-FNH | 肝局灶性结节增生 gjzxjjzs | Focal nodular hyperplasia of liver | FNH
K76.8 | 肝囊肿 gnz | Simple cyst of liver | hepatic cyst
D17.7-HAML | 肝血管平滑肌脂肪瘤 gxgphjzfl | Angiomyolipoma of liver | AML
K76.0 | 脂肪肝 zfg | Fatty liver | 肝脂肪变性 gzfbx; hepatic steatosis; NAFLD
K74.6 | 肝硬化 gyh | Cirrhosis of liver
K76.6 | 门静脉高压 mjmgy | Portal hypertension
K76.1 | 肝淤血 gyx | Chronic passive congestion of liver | congestive hepatopathy
K76.5 | 肝窦阻塞综合征 gdzszhz | Hepatic veno-occlusive disease | VOD; sinusoidal obstruction syndrome
K75.0 | 肝脓肿 gnz | Abscess of liver | 细菌性肝脓肿 xjxgnz; pyogenic liver abscess
A06.4 | 阿米巴肝脓肿 ambgnz | Amoebic liver abscess
B67.0 | 肝囊型包虫病 gnxbcb | Echinococcus granulosus infection of liver | 肝棘球蚴病 gjqyb; hydatid cyst of liver
B67.5 | 肝泡型包虫病 gpxbcb | Echinococcus multilocularis infection of liver | alveolar echinococcosis
B65.2 | 日本血吸虫病 rbxxcb | Schistosomiasis japonica
B66.1 | 华支睾吸虫病 hzgxcb | Clonorchiasis | 肝吸虫病 gxcb
B18.1 | 慢性乙型病毒性肝炎 mxyxbdxgy | Chronic viral hepatitis B | CHB
K72.0! | 急性肝衰竭 jxgsj | Acute hepatic failure
I81 | 门静脉血栓形成 mjmxsxc | Portal vein thrombosis | PVT
I82.0 | 布加综合征 bjzhz | Budd-Chiari syndrome
Q44.6 | 多囊肝 dng | Cystic disease of liver | polycystic liver disease
# Gallbladder and bile ducts
K80.0 | 胆囊结石伴急性胆囊炎 dnjsbjxdny | Calculus of gallbladder with acute cholecystitis | 结石性胆囊炎 jsxdny
K80.1 | 胆囊结石伴慢性胆囊炎 dnjsbmxdny | Calculus of gallbladder with chronic cholecystitis
K80.2 | 胆囊结石 dnjs | Calculus of gallbladder | cholelithiasis; gallstones
K80.3! | 胆管结石伴胆管炎 dgjsbdgy | Calculus of bile duct with cholangitis
K80.5 | 胆总管结石 dzgjs | Calculus of bile duct | 胆管结石 dgjs; 肝内胆管结石 gndgjs; choledocholithiasis; hepatolithiasis
K81.0 | 急性胆囊炎 jxdny | Acute cholecystitis | 坏疽性胆囊炎 hjxdny; gangrenous cholecystitis; emphysematous cholecystitis
K81.1 | 慢性胆囊炎 mxdny | Chronic cholecystitis | 黄色肉芽肿性胆囊炎 hsryzxdny
K82.2! | 胆囊穿孔 dnck | Perforation of gallbladder
K82.4 | 胆囊胆固醇息肉 dndgcxr | Cholesterolosis of gallbladder | 胆囊息肉 dnxr; gallbladder polyp
K82.8 | 胆囊腺肌症 dnxjz | Adenomyomatosis of gallbladder
K83.0! | 急性胆管炎 jxdgy | Cholangitis | 急性梗阻性化脓性胆管炎 jxgzxhnxdgy; AOSC; ascending cholangitis
K83.0-PSC | 原发性硬化性胆管炎 yfxyhxdgy | Primary sclerosing cholangitis | PSC
K83.1 | 胆管梗阻 dggz | Obstruction of bile duct | 梗阻性黄疸 gzxhd; biliary stricture
Q44.2 | 胆道闭锁 ddbs | Atresia of bile ducts | biliary atresia
Q44.4 | 胆总管囊肿 dzgnz | Choledochal cyst
C23 | 胆囊癌 dna | Carcinoma of gallbladder
C24.0 | 肝外胆管癌 gwdga | Extrahepatic cholangiocarcinoma | 肝门部胆管癌 gmbdga; Klatskin tumour
C24.1 | 壶腹癌 hfa | Carcinoma of ampulla of Vater
# Pancreas, spleen, adrenal, retroperitoneum
K85.9 | 急性胰腺炎 jxyxy | Acute pancreatitis | 坏死性胰腺炎 hsxyxy; AP; necrotizing pancreatitis
K85.1 | 胆源性急性胰腺炎 dyxjxyxy | Biliary acute pancreatitis | gallstone pancreatitis
K86.1 | 慢性胰腺炎 mxyxy | Chronic pancreatitis
K86.1-AIP | 自身免疫性胰腺炎 zsmyxyxy | Autoimmune pancreatitis | AIP
K86.2 | 胰腺囊肿 yxnz | Cyst of pancreas
K86.3 | 胰腺假性囊肿 yxjxnz | Pseudocyst of pancreas
C25.0 | 胰头癌 yta | Carcinoma of head of pancreas
C25.1 | 胰体癌 yta | Carcinoma of body of pancreas
C25.2 | 胰尾癌 ywa | Carcinoma of tail of pancreas
C25.9 | 胰腺癌 yxa | Carcinoma of pancreas | PDAC; pancreatic cancer
C25.4 | 胰腺神经内分泌肿瘤 yxsjnfmzl | Neuroendocrine tumour of pancreas | PNET; pNEN
D13.7 | 胰岛素瘤 ydsl | Insulinoma
D13.6-IPMN | 胰腺导管内乳头状黏液性肿瘤 yxdgnrtznyxzl | Intraductal papillary mucinous neoplasm of pancreas | IPMN
D13.6-SCN | 胰腺浆液性囊腺瘤 yxjyxnxl | Serous cystadenoma of pancreas | SCN; SCA
D13.6-MCN | 胰腺黏液性囊腺瘤 yxnyxnxl | Mucinous cystic neoplasm of pancreas | MCN
D37.7-SPN | 胰腺实性假乳头状瘤 yxsxjrtzl | Solid pseudopapillary neoplasm of pancreas | SPN; SPT
D73.5! | 脾梗死 pgs | Infarction of spleen | 自发性脾破裂 zfxppl; nontraumatic splenic rupture
D73.3 | 脾脓肿 pnz | Abscess of spleen
D73.4 | 脾囊肿 pnz | Cyst of spleen
D18.0-SPL | 脾血管瘤 pxgl | Haemangioma of spleen
Q89.0 | 副脾 fp | Accessory spleen | 多脾综合征 dpzhz; polysplenia
R16.1 | 脾大 pd | Splenomegaly
I72.8 | 脾动脉瘤 pdml | Aneurysm of splenic artery | 内脏动脉瘤 nzdml; visceral artery aneurysm
D35.0 | 肾上腺腺瘤 ssxxl | Adrenal adenoma
D35.0-PHEO | 嗜铬细胞瘤 sgxbl | Phaeochromocytoma | PCC
C74.0 | 肾上腺皮质癌 ssxpza | Adrenocortical carcinoma | ACC
C74.9 | 神经母细胞瘤 sjmxbl | Neuroblastoma | NB
C79.7 | 肾上腺转移瘤 ssxzyl | Adrenal metastasis
D17.7-MYEL | 肾上腺髓样脂肪瘤 ssxsyzfl | Myelolipoma of adrenal gland
E27.4! | 肾上腺出血 ssxcx | Adrenal haemorrhage
C48.0 | 腹膜后恶性肿瘤 fmhexzl | Malignant neoplasm of retroperitoneum | 腹膜后肉瘤 fmhrl; retroperitoneal sarcoma; liposarcoma
C78.6 | 腹膜转移瘤 fmzyl | Peritoneal metastases | 腹膜种植转移 fmzzzy; peritoneal carcinomatosis
C45.1 | 腹膜间皮瘤 fmjpl | Mesothelioma of peritoneum
K66.2 | 腹膜后纤维化 fmhxwh | Retroperitoneal fibrosis | RPF; Ormond disease
D89.8-IGG4 | 免疫球蛋白G4相关疾病 myqdbxgjb | Immunoglobulin G4-related disease | IgG4相关性疾病 xgxjb; IgG4-RD
# Hernia
K40.3! | 腹股沟疝伴梗阻 fggsbgz | Inguinal hernia with obstruction | 嵌顿性腹股沟疝 qdxfggs; incarcerated inguinal hernia
K40.9 | 腹股沟疝 fggs | Inguinal hernia
K41.3! | 股疝伴梗阻 gsbgz | Femoral hernia with obstruction | 嵌顿性股疝 qdxgs; incarcerated femoral hernia
K41.9 | 股疝 gs | Femoral hernia
K42.0! | 脐疝伴梗阻 qsbgz | Umbilical hernia with obstruction
K42.9 | 脐疝 qs | Umbilical hernia
K43.0! | 切口疝伴梗阻 qksbgz | Incisional hernia with obstruction
K43.2 | 切口疝 qks | Incisional hernia
K45.0! | 闭孔疝伴梗阻 bksbgz | Obturator hernia with obstruction
K46.0! | 腹内疝伴梗阻 fnsbgz | Internal hernia with obstruction | 内疝 ns; internal hernia
# Urinary tract and male organs
N20.0 | 肾结石 sjs | Calculus of kidney | 鹿角形结石 ljxjs; renal stone; staghorn calculus
N20.1 | 输尿管结石 sngjs | Calculus of ureter | ureteric stone
N21.0 | 膀胱结石 pgjs | Calculus in bladder
N13.2 | 结石性肾积水 jsxsjs | Hydronephrosis with renal and ureteral calculous obstruction
N13.3 | 肾积水 sjs | Hydronephrosis
N13.5 | 输尿管狭窄 sngxz | Stricture of ureter
N13.6! | 肾积脓 sjn | Pyonephrosis | 梗阻性肾盂肾炎 gzxsysy; infected hydronephrosis
N13.7 | 膀胱输尿管反流 pgsngfl | Vesicoureteral reflux | VUR
N10 | 急性肾盂肾炎 jxsysy | Acute pyelonephritis | APN
N10-EPN! | 气肿性肾盂肾炎 qzxsysy | Emphysematous pyelonephritis | EPN
N11.8 | 黄色肉芽肿性肾盂肾炎 hsryzxsysy | Xanthogranulomatous pyelonephritis | XGP
N15.1! | 肾脓肿和肾周脓肿 snzhsznz | Renal and perinephric abscess | 肾脓肿 snz; 肾周脓肿 sznz; renal abscess
N28.0! | 肾梗死 sgs | Infarction of kidney | renal infarction
N28.1 | 肾囊肿 snz | Cyst of kidney | renal cyst
Q61.2 | 多囊肾 dns | Polycystic kidney, adult type | ADPKD
Q63.1 | 马蹄肾 mts | Horseshoe kidney
Q62.0 | 先天性肾积水 xtxsjs | Congenital hydronephrosis | 肾盂输尿管连接部梗阻 sysngljbgz; UPJO
Q64.2 | 后尿道瓣膜 hndbm | Congenital posterior urethral valves | PUV
C64 | 肾细胞癌 sxba | Renal cell carcinoma | 肾癌 sa; 肾透明细胞癌 stmxba; RCC; ccRCC
C64-WT | 肾母细胞瘤 smxbl | Nephroblastoma | Wilms瘤 l; Wilms tumour
C65 | 肾盂癌 sya | Carcinoma of renal pelvis | UTUC
C66 | 输尿管癌 snga | Carcinoma of ureter
C67.9 | 膀胱癌 pga | Carcinoma of bladder
C61 | 前列腺癌 qlxa | Carcinoma of prostate | PCa
C62.9 | 睾丸恶性肿瘤 gwexzl | Malignant neoplasm of testis | 精原细胞瘤 jyxbl; seminoma
D30.0 | 肾嗜酸细胞腺瘤 sssxbxl | Renal oncocytoma
D17.7-RAML | 肾血管平滑肌脂肪瘤 sxgphjzfl | Angiomyolipoma of kidney | 肾错构瘤 scgl; AML
N40 | 前列腺增生 qlxzs | Hyperplasia of prostate | BPH
N41.0 | 急性前列腺炎 jxqlxy | Acute prostatitis
N41.2 | 前列腺脓肿 qlxnz | Abscess of prostate
N44! | 睾丸扭转 gwnz | Torsion of testis | testicular torsion
N45.9 | 附睾睾丸炎 fggwy | Epididymo-orchitis | 附睾炎 fgy; 睾丸炎 gwy; epididymitis; orchitis
N43.3 | 鞘膜积液 qmjy | Hydrocele
I86.1 | 精索静脉曲张 jsjmqz | Varicocele | scrotal varices
N49.8! | 福尼尔坏疽 fnehj | Fournier gangrene | 会阴坏死性筋膜炎 hyhsxjmy
Q53.9 | 隐睾 yg | Undescended testicle | cryptorchidism
N30.0 | 急性膀胱炎 jxpgy | Acute cystitis
N32.3 | 膀胱憩室 pgqs | Diverticulum of bladder
N17.9 | 急性肾衰竭 jxssj | Acute renal failure | 急性肾损伤 jxsss; AKI
N18.9 | 慢性肾脏病 mxszb | Chronic kidney disease | CKD
N26 | 肾萎缩 sws | Contracted kidney | atrophy of kidney
I70.1 | 肾动脉狭窄 sdmxz | Atherosclerosis of renal artery | RAS; renal artery stenosis
I82.3 | 肾静脉血栓形成 sjmxsxc | Renal vein thrombosis
# Obstetrics
O00.1! | 输卵管妊娠 slgrs | Tubal pregnancy | 宫外孕 gwy; 输卵管妊娠破裂 slgrspl; ruptured tubal pregnancy
O00.9! | 异位妊娠 ywrs | Ectopic pregnancy
O00.8! | 剖宫产瘢痕妊娠 pgcbhrs | Caesarean scar pregnancy | 宫角妊娠 gjrs; CSP; cornual pregnancy
O01.9 | 葡萄胎 ptt | Hydatidiform mole
O02.1 | 稽留流产 jllc | Missed abortion
O03.9 | 自然流产 zrlc | Spontaneous abortion | miscarriage
O14.1! | 重度子痫前期 zdzxqq | Severe pre-eclampsia
O14.2! | 溶血肝酶升高血小板减少综合征 rxgmsgxxbjszhz | HELLP syndrome | HELLP综合征 zhz
O15.9! | 子痫 zx | Eclampsia
O26.6! | 妊娠期急性脂肪肝 rsqjxzfg | Liver disorders in pregnancy | AFLP; acute fatty liver of pregnancy
O30.0 | 双胎妊娠 strs | Twin pregnancy
O36.5 | 胎儿生长受限 teszsx | Poor fetal growth | FGR; IUGR
O40 | 羊水过多 ysgd | Polyhydramnios
O41.0 | 羊水过少 ysgs | Oligohydramnios
O43.2! | 胎盘植入 tpzr | Morbidly adherent placenta | 胎盘植入性疾病 tpzrxjb; PAS; placenta accreta
O44.0 | 前置胎盘 qztp | Placenta praevia without haemorrhage
O44.1! | 前置胎盘伴出血 qztpbcx | Placenta praevia with haemorrhage
O45.9! | 胎盘早剥 tpzb | Premature separation of placenta | abruptio placentae; placental abruption
O71.1! | 子宫破裂 zgpl | Rupture of uterus | uterine rupture
O72.1! | 产后出血 chcx | Postpartum haemorrhage | PPH
# Gynaecology
N83.5! | 卵巢扭转 lcnz | Torsion of ovary | 附件扭转 fjnz; 卵巢囊肿蒂扭转 lcnzdnz; ovarian torsion; adnexal torsion
N83.0 | 卵泡囊肿 lpnz | Follicular cyst of ovary
N83.1 | 黄体囊肿 htnz | Corpus luteum cyst | 黄体破裂 htpl; ruptured corpus luteum
N83.2 | 卵巢囊肿 lcnz | Ovarian cyst
N80.0 | 子宫腺肌病 zgxjb | Adenomyosis | 子宫腺肌症 zgxjz; endometriosis of uterus
N80.1 | 卵巢子宫内膜异位囊肿 lczgnmywnz | Endometriosis of ovary | 巧克力囊肿 qklnz; endometrioma
N80.9 | 子宫内膜异位症 zgnmywz | Endometriosis | EM
N70.0! | 急性输卵管卵巢炎 jxslglcy | Acute salpingitis and oophoritis | 输卵管卵巢脓肿 slglcnz; TOA; tubo-ovarian abscess
N70.1 | 输卵管积水 slgjs | Hydrosalpinx
N71.9 | 子宫炎 zgy | Inflammatory disease of uterus | 宫腔积脓 gqjn; pyometra
N73.9 | 盆腔炎性疾病 pqyxjb | Pelvic inflammatory disease | 盆腔炎 pqy; PID
N84.0 | 子宫内膜息肉 zgnmxr | Polyp of corpus uteri | endometrial polyp
N85.0 | 子宫内膜增生 zgnmzs | Endometrial glandular hyperplasia
D25.9 | 子宫平滑肌瘤 zgphjl | Leiomyoma of uterus | 子宫肌瘤 zgjl; uterine fibroid
D27 | 卵巢成熟性畸胎瘤 lccsxjtl | Mature teratoma of ovary | 卵巢畸胎瘤 lcjtl; 皮样囊肿 pynz; dermoid cyst of ovary
D27-CYST | 卵巢囊腺瘤 lcnxl | Cystadenoma of ovary
D39.1 | 卵巢交界性肿瘤 lcjjxzl | Borderline tumour of ovary
C53.9 | 宫颈癌 gja | Carcinoma of cervix uteri | cervical cancer
C54.1 | 子宫内膜癌 zgnma | Carcinoma of endometrium | endometrial cancer
C56 | 卵巢癌 lca | Carcinoma of ovary | ovarian cancer
C57.0 | 输卵管癌 slga | Carcinoma of fallopian tube
C58 | 绒毛膜癌 rmma | Choriocarcinoma
C79.6 | 卵巢转移瘤 lczyl | Ovarian metastasis | 库肯勃瘤 kkbl; Krukenberg tumour
N82.3 | 直肠阴道瘘 zcydl | Fistula of vagina to large intestine | rectovaginal fistula
I86.2 | 盆腔静脉曲张 pqjmqz | Pelvic varices | 盆腔淤血综合征 pqyxzhz; pelvic congestion syndrome
T83.3 | 宫内节育器移位 gnjyqyw | Mechanical complication of intrauterine contraceptive device | IUD
R19.0 | 盆腹腔肿块 pfqzk | Intra-abdominal and pelvic mass | 盆腔包块 pqbk
# Breast
C50.9 | 乳腺癌 rxa | Carcinoma of breast | 浸润性导管癌 jrxdga; 乳癌 ra; breast cancer; IDC
C50.0 | 乳头乳晕恶性肿瘤 rtryexzl | Malignant neoplasm of nipple and areola | 乳头佩吉特病 rtpjtb; Paget disease of nipple
C50.1 | 乳房中央部癌 rfzyba | Carcinoma of central portion of breast
C50.2 | 乳房内上象限癌 rfnsxxa | Carcinoma of upper-inner quadrant of breast
C50.3 | 乳房内下象限癌 rfnxxxa | Carcinoma of lower-inner quadrant of breast
C50.4 | 乳房外上象限癌 rfwsxxa | Carcinoma of upper-outer quadrant of breast
C50.5 | 乳房外下象限癌 rfwxxxa | Carcinoma of lower-outer quadrant of breast
D05.0 | 乳腺小叶原位癌 rxxyywa | Lobular carcinoma in situ | LCIS
D05.1 | 乳腺导管原位癌 rxdgywa | Ductal carcinoma in situ | DCIS
D24 | 乳腺纤维腺瘤 rxxwxl | Fibroadenoma of breast | FA
D24-IDP | 乳腺导管内乳头状瘤 rxdgnrtzl | Intraductal papilloma of breast | IDP
D48.6 | 乳腺叶状肿瘤 rxyzzl | Phyllodes tumour of breast
N60.0 | 乳腺囊肿 rxnz | Solitary cyst of breast
N60.1 | 乳腺囊性增生病 rxnxzsb | Diffuse cystic mastopathy | 乳腺增生 rxzs; fibrocystic change
N60.2 | 乳腺腺病 rxxb | Fibroadenosis of breast | 硬化性腺病 yhxxb; sclerosing adenosis
N60.4 | 乳腺导管扩张症 rxdgkzz | Mammary duct ectasia | 浆细胞性乳腺炎 jxbxrxy; plasma cell mastitis
N61 | 乳腺炎 rxy | Mastitis | 乳腺脓肿 rxnz; breast abscess
N61-GM | 肉芽肿性乳腺炎 ryzxrxy | Granulomatous mastitis | GLM
N62 | 男性乳腺发育 nxrxfy | Gynaecomastia | hypertrophy of breast
N63 | 乳腺肿块 rxzk | Lump in breast
N64.1 | 乳腺脂肪坏死 rxzfhs | Fat necrosis of breast
N64.8 | 积乳囊肿 jrnz | Galactocele
T85.4 | 乳房假体破裂 rfjtpl | Mechanical complication of breast prosthesis | breast implant rupture
C77.3 | 腋窝淋巴结转移 ywlbjzy | Axillary lymph node metastasis
# Great vessels and heart
I26.9! | 肺栓塞 fss | Pulmonary embolism | 肺动脉栓塞 fdmss; 急性肺栓塞 jxfss; PE; CTEPH
I26.0! | 肺栓塞伴急性肺源性心脏病 fssbjxfyxxzb | Pulmonary embolism with acute cor pulmonale | 大面积肺栓塞 dmjfss; massive pulmonary embolism
I71.0! | 主动脉夹层 zdmjc | Dissection of aorta | AD; aortic dissection
I71.0-IMH! | 主动脉壁内血肿 zdmbnxz | Aortic intramural haematoma | IMH; AAS
I71.1! | 胸主动脉瘤破裂 xzdmlpl | Ruptured thoracic aortic aneurysm
I71.2 | 胸主动脉瘤 xzdml | Thoracic aortic aneurysm | TAA
I71.3! | 腹主动脉瘤破裂 fzdmlpl | Ruptured abdominal aortic aneurysm | rAAA
I71.4 | 腹主动脉瘤 fzdml | Abdominal aortic aneurysm | AAA
I71.5! | 胸腹主动脉瘤破裂 xfzdmlpl | Ruptured thoracoabdominal aortic aneurysm
I71.6 | 胸腹主动脉瘤 xfzdml | Thoracoabdominal aortic aneurysm
S25.0! | 创伤性胸主动脉损伤 csxxzdmss | Injury of thoracic aorta | traumatic aortic rupture
S35.0! | 创伤性腹主动脉损伤 csxfzdmss | Injury of abdominal aorta
I31.3 | 心包积液 xbjy | Pericardial effusion
I31.9! | 心脏压塞 xzys | Cardiac tamponade | 心包填塞 xbts
I31.2! | 心包积血 xbjx | Haemopericardium
I31.1 | 缩窄性心包炎 szxxby | Constrictive pericarditis
I30.9 | 急性心包炎 jxxby | Acute pericarditis
I21.9! | 急性心肌梗死 jxxjgs | Acute myocardial infarction | 心梗 xg; MI; STEMI; NSTEMI
I20.0! | 不稳定型心绞痛 bwdxxjt | Unstable angina | UA
I25.1 | 冠状动脉粥样硬化性心脏病 gzdmzyyhxxzb | Atherosclerotic heart disease | 冠心病 gxb; CAD; coronary artery disease
I25.3 | 室壁瘤 sbl | Aneurysm of heart | ventricular aneurysm
I25.4 | 冠状动脉瘤 gzdml | Coronary artery aneurysm
I40.9! | 急性心肌炎 jxxjy | Acute myocarditis
I42.0 | 扩张型心肌病 kzxxjb | Dilated cardiomyopathy | DCM
I42.2 | 肥厚型心肌病 fhxxjb | Hypertrophic cardiomyopathy | HCM
I50.9 | 心力衰竭 xlsj | Heart failure | 心衰 xs; HF
I51.3 | 心腔内血栓 xqnxs | Intracardiac thrombosis | 左心耳血栓 zxexs; 左心房血栓 zxfxs
I33.0! | 感染性心内膜炎 grxxnmy | Infective endocarditis | IE
I35.0 | 主动脉瓣狭窄 zdmbxz | Aortic valve stenosis | AS
D15.1 | 心脏黏液瘤 xznyl | Cardiac myxoma | atrial myxoma
Q21.0 | 室间隔缺损 sjgqs | Ventricular septal defect | VSD
Q21.1 | 房间隔缺损 fjgqs | Atrial septal defect | ASD
Q21.3 | 法洛四联症 flslz | Tetralogy of Fallot | TOF
Q25.0 | 动脉导管未闭 dmdgwb | Patent ductus arteriosus | PDA
Q25.1 | 主动脉缩窄 zdmsz | Coarctation of aorta | CoA
Q24.5 | 冠状动脉起源异常 gzdmqyyc | Malformation of coronary vessels | anomalous coronary artery
Q26.2 | 完全性肺静脉异位引流 wqxfjmywyl | Total anomalous pulmonary venous connection | TAPVC
# Lung, pleura, mediastinum
J93.0! | 张力性气胸 zlxqx | Spontaneous tension pneumothorax | tension pneumothorax
J93.1 | 自发性气胸 zfxqx | Spontaneous pneumothorax
J93.9 | 气胸 qx | Pneumothorax | PTX
S27.0! | 创伤性气胸 csxqx | Traumatic pneumothorax
S27.1! | 创伤性血胸 csxxx | Traumatic haemothorax
S27.2! | 创伤性血气胸 csxxqx | Traumatic haemopneumothorax
S27.3 | 肺挫伤 fcs | Contusion of lung | 肺撕裂伤 fsls; pulmonary laceration
J98.2 | 纵隔气肿 zgqz | Mediastinal emphysema | pneumomediastinum
J98.5! | 纵隔炎 zgy | Mediastinitis | 纵隔脓肿 zgnz
J90 | 胸腔积液 xqjy | Pleural effusion | 胸水 xs
J86.9 | 脓胸 nx | Empyema | pyothorax
J94.2! | 血胸 xx | Haemothorax
J94.0 | 乳糜胸 rmx | Chylous effusion | chylothorax
J92.9 | 胸膜斑 xmb | Pleural plaque
J18.9 | 肺炎 fy | Pneumonia | 社区获得性肺炎 sqhdxfy; CAP
J18.0 | 支气管肺炎 zqgfy | Bronchopneumonia
J18.1 | 大叶性肺炎 dyxfy | Lobar pneumonia
J12.9 | 病毒性肺炎 bdxfy | Viral pneumonia
J15.7 | 支原体肺炎 zytfy | Pneumonia due to Mycoplasma pneumoniae | MPP
U07.1 | 新型冠状病毒感染 xxgzbdgr | COVID-19 | 新冠肺炎 xgfy
J69.0 | 吸入性肺炎 xrxfy | Aspiration pneumonia
J85.1 | 肺脓肿伴肺炎 fnzbfy | Abscess of lung with pneumonia
J85.2 | 肺脓肿 fnz | Abscess of lung
B44.0 | 侵袭性肺曲霉病 qxxfqmb | Invasive pulmonary aspergillosis | IPA
B44.1 | 肺曲霉病 fqmb | Pulmonary aspergillosis | 曲霉球 qmq; ABPA; aspergilloma
B45.0 | 肺隐球菌病 fyqjb | Pulmonary cryptococcosis
B59 | 肺孢子菌肺炎 fbzjfy | Pneumocystis pneumonia | PJP; PCP
A16.2 | 肺结核 fjh | Pulmonary tuberculosis | TB; PTB
A16.5 | 结核性胸膜炎 jhxxmy | Tuberculous pleurisy
A19.9 | 粟粒性结核 slxjh | Miliary tuberculosis | 血行播散性肺结核 xxbsxfjh
A31.0 | 非结核分枝杆菌肺病 fjhfzgjfb | Pulmonary mycobacterial infection | NTM
J47 | 支气管扩张 zqgkz | Bronchiectasis | 支扩 zk
J44.9 | 慢性阻塞性肺疾病 mxzsxfjb | Chronic obstructive pulmonary disease | 慢阻肺 mzf; COPD
J43.9 | 肺气肿 fqz | Emphysema
J45.9 | 支气管哮喘 zqgxc | Asthma
J21.9 | 急性细支气管炎 jxxzqgy | Acute bronchiolitis
J84.1 | 肺间质纤维化 fjzxwh | Interstitial pulmonary disease with fibrosis | 特发性肺纤维化 tfxfxwh; IPF; UIP; idiopathic pulmonary fibrosis
J84.9 | 间质性肺疾病 jzxfjb | Interstitial pulmonary disease | ILD
J84.0 | 肺泡蛋白沉积症 fpdbcjz | Pulmonary alveolar proteinosis | PAP
J80! | 急性呼吸窘迫综合征 jxhxjpzhz | Acute respiratory distress syndrome | ARDS
J81 | 肺水肿 fsz | Pulmonary oedema
J98.1 | 肺不张 fbz | Pulmonary collapse | atelectasis
J98.4 | 肺大疱 fdp | Bulla of lung | 肺囊肿 fnz; lung cyst
J60 | 煤工尘肺 mgcf | Coalworker's pneumoconiosis
J61 | 石棉肺 smf | Asbestosis
J62.8 | 硅肺 gf | Silicosis | 矽肺 xf
J67.9 | 过敏性肺炎 gmxfy | Hypersensitivity pneumonitis | HP
J70.0 | 急性放射性肺炎 jxfsxfy | Acute radiation pneumonitis | 放射性肺炎 fsxfy
J70.2 | 急性药物性间质性肺病 jxywxjzxfb | Acute drug-induced interstitial lung disorder | 免疫检查点抑制剂肺炎 myjcdyzjfy
J82 | 肺嗜酸性粒细胞浸润症 fssxlxbjrz | Pulmonary eosinophilia | 嗜酸性粒细胞性肺炎 ssxlxbxfy; eosinophilic pneumonia
D86.0 | 肺结节病 fjjb | Sarcoidosis of lung
D86.2 | 肺和淋巴结结节病 fhlbjjjb | Sarcoidosis of lung with sarcoidosis of lymph nodes
M31.3 | 肉芽肿性多血管炎 ryzxdxgy | Granulomatosis with polyangiitis | GPA; Wegener granulomatosis
R91 | 肺结节 fjj | Pulmonary nodule | GGN; SPN; solitary pulmonary nodule; abnormal finding in lung
R04.2 | 咯血 kx | Haemoptysis
I27.0 | 原发性肺动脉高压 yfxfdmgy | Primary pulmonary hypertension
I27.2 | 继发性肺动脉高压 jfxfdmgy | Secondary pulmonary hypertension
I28.0 | 肺动静脉瘘 fdjml | Arteriovenous fistula of pulmonary vessels | 肺动静脉畸形 fdjmjx; PAVM
Q33.0 | 先天性囊性肺 xtxnxf | Congenital cystic lung | 先天性肺气道畸形 xtxfqdjx; CPAM
Q33.2 | 肺隔离症 fglz | Sequestration of lung
C34.0 | 主支气管癌 zzqga | Carcinoma of main bronchus | 中央型肺癌 zyxfa; central lung cancer
C34.1 | 肺上叶癌 fsya | Carcinoma of upper lobe of lung
C34.2 | 肺中叶癌 fzya | Carcinoma of middle lobe of lung
C34.3 | 肺下叶癌 fxya | Carcinoma of lower lobe of lung
C34.9 | 肺癌 fa | Carcinoma of lung | 支气管肺癌 zqgfa; 周围型肺癌 zwxfa; NSCLC; SCLC; lung cancer
D02.2 | 肺原位癌 fywa | Carcinoma in situ of lung | AIS; adenocarcinoma in situ
D14.3 | 肺错构瘤 fcgl | Hamartoma of lung | 肺良性肿瘤 flxzl
C78.0 | 肺转移瘤 fzyl | Lung metastasis | pulmonary metastases
C78.2 | 胸膜转移瘤 xmzyl | Pleural metastasis | 恶性胸腔积液 exxqjy; malignant pleural effusion
C45.0 | 胸膜间皮瘤 xmjpl | Mesothelioma of pleura | MPM
C37 | 胸腺癌 xxa | Thymic carcinoma
D38.4 | 胸腺瘤 xxl | Thymoma
D15.2 | 纵隔良性肿瘤 zglxzl | Benign neoplasm of mediastinum | 纵隔畸胎瘤 zgjtl
C38.3 | 纵隔恶性肿瘤 zgexzl | Malignant neoplasm of mediastinum | 纵隔生殖细胞肿瘤 zgszxbzl
E32.0 | 胸腺增生 xxzs | Hyperplasia of thymus
T17.5! | 支气管异物 zqgyw | Foreign body in bronchus
T17.9! | 呼吸道异物 hxdyw | Foreign body in respiratory tract
S22.2 | 胸骨骨折 xggz | Fracture of sternum
S22.3 | 肋骨骨折 lggz | Fracture of rib
S22.4 | 多发性肋骨骨折 dfxlggz | Multiple fractures of ribs
S22.5! | 连枷胸 ljx | Flail chest
S26.0! | 心脏损伤伴心包积血 xzssbxbjx | Injury of heart with haemopericardium
S27.8! | 创伤性膈肌破裂 csxgjpl | Injury of diaphragm | 膈肌损伤 gjss; diaphragmatic rupture
T79.1! | 脂肪栓塞 zfss | Fat embolism | FES
T79.0! | 空气栓塞 kqss | Air embolism
# Peripheral vessels
I80.2 | 下肢深静脉血栓形成 xzsjmxsxc | Deep vein thrombosis of lower limb | DVT
I82.2 | 腔静脉血栓形成 qjmxsxc | Thrombosis of vena cava
I87.1 | 静脉压迫 jmyp | Compression of vein | 上腔静脉综合征 sqjmzhz; 胡桃夹综合征 htjzhz; 髂静脉压迫综合征 qjmypzhz; SVCS; May-Thurner syndrome; nutcracker syndrome
I74.0! | 腹主动脉栓塞和血栓形成 fzdmsshxsxc | Embolism and thrombosis of abdominal aorta | Leriche syndrome
I74.2! | 上肢动脉栓塞 szdmss | Arterial embolism of upper extremity
I74.3! | 下肢动脉栓塞 xzdmss | Arterial embolism of lower extremity | 急性肢体缺血 jxztqx; ALI; acute limb ischaemia
I70.2 | 下肢动脉硬化闭塞症 xzdmyhbsz | Atherosclerosis of arteries of extremities | ASO; PAD
I73.1 | 血栓闭塞性脉管炎 xsbsxmgy | Thromboangiitis obliterans | Buerger disease
I72.3 | 髂动脉瘤 qdml | Aneurysm of iliac artery
I72.4 | 下肢动脉瘤 xzdml | Aneurysm of artery of lower extremity | 腘动脉瘤 gdml; popliteal aneurysm
I72.2 | 肾动脉瘤 sdml | Aneurysm of renal artery
I77.0 | 获得性动静脉瘘 hdxdjml | Acquired arteriovenous fistula | AVF
M31.4 | 大动脉炎 ddmy | Takayasu arteritis | TA
M31.6 | 巨细胞动脉炎 jxbdmy | Giant cell arteritis | GCA
I83.9 | 下肢静脉曲张 xzjmqz | Varicose veins of lower extremities
I72.0! | 颈动脉瘤和夹层 jdmlhjc | Aneurysm and dissection of carotid artery | 颈动脉夹层 jdmjc; carotid dissection
I72.6! | 椎动脉瘤和夹层 zdmlhjc | Aneurysm and dissection of vertebral artery | 椎动脉夹层 zdmjc; vertebral artery dissection
I65.2 | 颈动脉狭窄 jdmxz | Stenosis of carotid artery
I65.0 | 椎动脉狭窄 zdmxz | Stenosis of vertebral artery
# Brain
I60.9! | 蛛网膜下腔出血 zwmxqcx | Subarachnoid haemorrhage | 蛛血 zx; SAH
I60.7! | 颅内动脉瘤破裂 lndmlpl | Subarachnoid haemorrhage from ruptured intracranial aneurysm | ruptured cerebral aneurysm; aSAH
I61.0! | 脑深部出血 nsbcx | Intracerebral haemorrhage in hemisphere, subcortical | 基底节区出血 jdjqcx; 丘脑出血 qncx; basal ganglia haemorrhage; thalamic haemorrhage
I61.1! | 脑叶出血 nycx | Intracerebral haemorrhage in hemisphere, cortical | lobar haemorrhage
I61.3! | 脑干出血 ngcx | Intracerebral haemorrhage in brain stem | 脑桥出血 nqcx; pontine haemorrhage
I61.4! | 小脑出血 xncx | Intracerebral haemorrhage in cerebellum
I61.5! | 脑室内出血 nsncx | Intraventricular haemorrhage | IVH
I61.9! | 脑出血 ncx | Intracerebral haemorrhage | ICH
I62.0! | 非创伤性硬膜下出血 fcsxymxcx | Nontraumatic subdural haemorrhage | 慢性硬膜下血肿 mxymxxz; CSDH
S06.5! | 创伤性硬膜下血肿 csxymxxz | Traumatic subdural haemorrhage | 硬膜下血肿 ymxxz; SDH
S06.4! | 硬膜外血肿 ymwxz | Epidural haemorrhage | EDH; extradural haematoma
S06.6! | 创伤性蛛网膜下腔出血 csxzwmxqcx | Traumatic subarachnoid haemorrhage | tSAH
S06.3 | 脑挫裂伤 ncls | Focal brain injury | cerebral contusion
S06.2! | 弥漫性轴索损伤 mmxzsss | Diffuse brain injury | DAI; diffuse axonal injury
S06.1! | 创伤性脑水肿 csxnsz | Traumatic cerebral oedema
S06.0 | 脑震荡 nzd | Concussion
S02.0 | 颅盖骨骨折 lgggz | Fracture of vault of skull | 颅骨骨折 lggz
S02.1 | 颅底骨折 ldgz | Fracture of base of skull
S02.2 | 鼻骨骨折 bggz | Fracture of nasal bones
S02.3 | 眶底骨折 kdgz | Fracture of orbital floor | blow-out fracture
S02.4 | 颧骨和上颌骨骨折 qghshggz | Fracture of malar and maxillary bones
S02.6 | 下颌骨骨折 xhggz | Fracture of mandible
G93.5! | 脑疝 ns | Compression of brain | brain herniation
G93.6 | 脑水肿 nsz | Cerebral oedema
G91.1! | 梗阻性脑积水 gzxnjs | Obstructive hydrocephalus
G91.2 | 正常压力脑积水 zcylnjs | Normal-pressure hydrocephalus | NPH
G91.9 | 脑积水 njs | Hydrocephalus
I63.5-PCA | 大脑后动脉梗死 dnhdmgs | Posterior cerebral artery infarction | 枕叶脑梗死 zyngs; 枕叶梗死 zygs; PCA; occipital infarction
I63.5-MCA! | 大脑中动脉梗死 dnzdmgs | Middle cerebral artery infarction | MCA
I63.5-ACA | 大脑前动脉梗死 dnqdmgs | Anterior cerebral artery infarction | ACA
I63.5 | 脑动脉闭塞或狭窄性脑梗死 ndmbshxzxngs | Cerebral infarction due to occlusion or stenosis of cerebral arteries
I63.2-BA! | 基底动脉闭塞性脑梗死 jddmbsxngs | Basilar artery infarction | 基底动脉尖综合征 jddmjzhz; BAO; basilar occlusion
I63.3 | 脑血栓形成性脑梗死 nxsxcxngs | Cerebral infarction due to thrombosis of cerebral arteries
I63.4 | 脑栓塞性脑梗死 nssxngs | Cerebral infarction due to embolism of cerebral arteries | 脑栓塞 nss; cardioembolic stroke
I63.6! | 脑静脉血栓形成性脑梗死 njmxsxcxngs | Cerebral infarction due to cerebral venous thrombosis | 静脉性脑梗死 jmxngs; venous infarction
I63.8 | 腔隙性脑梗死 qxxngs | Lacunar infarction | 腔梗 qg
I63.9 | 脑梗死 ngs | Cerebral infarction | 急性脑梗死 jxngs; 缺血性脑卒中 qxxnzz; AIS; ischaemic stroke
I67.6! | 颅内静脉窦血栓形成 lnjmdxsxc | Nonpyogenic thrombosis of intracranial venous system | 静脉窦血栓 jmdxs; CVT; CVST
G45.9 | 短暂性脑缺血发作 dzxnqxfz | Transient cerebral ischaemic attack | TIA
I66.0! | 大脑中动脉闭塞 dnzdmbs | Occlusion and stenosis of middle cerebral artery | 大脑中动脉狭窄 dnzdmxz
I66.2 | 大脑后动脉闭塞 dnhdmbs | Occlusion and stenosis of posterior cerebral artery | 大脑后动脉狭窄 dnhdmxz
I67.0! | 脑动脉夹层 ndmjc | Dissection of cerebral arteries | cerebral artery dissection
I67.1 | 脑动脉瘤 ndml | Cerebral aneurysm, nonruptured | 颅内动脉瘤 lndml; 未破裂动脉瘤 wpldml
I67.5 | 烟雾病 ywb | Moyamoya disease | MMD
I67.4 | 高血压脑病 gxynb | Hypertensive encephalopathy
I67.8-PRES | 可逆性后部脑病综合征 knxhbnbzhz | Posterior reversible encephalopathy syndrome | PRES
I67.8-CSVD | 脑小血管病 nxxgb | Cerebral small vessel disease | 脑白质高信号 nbzgxh; CSVD
I67.7 | 脑血管炎 nxgy | Cerebral arteritis | cerebral vasculitis
I68.0 | 脑淀粉样血管病 ndfyxgb | Cerebral amyloid angiopathy | CAA
Q28.2 | 脑动静脉畸形 ndjmjx | Arteriovenous malformation of cerebral vessels | AVM
Q28.3 | 脑海绵状血管畸形 nhmzxgjx | Cavernous malformation of cerebral vessels | 海绵状血管瘤 hmzxgl; CCM; cavernoma
C71.9 | 脑胶质瘤 njzl | Glioma | 胶质母细胞瘤 jzmxbl; 星形细胞瘤 xxxbl; GBM; glioblastoma; malignant neoplasm of brain
C71.1 | 额叶恶性肿瘤 eyexzl | Malignant neoplasm of frontal lobe | 额叶胶质瘤 eyjzl
C71.2 | 颞叶恶性肿瘤 nyexzl | Malignant neoplasm of temporal lobe | 颞叶胶质瘤 nyjzl
C71.6 | 小脑恶性肿瘤 xnexzl | Malignant neoplasm of cerebellum | 髓母细胞瘤 smxbl; MB; medulloblastoma
C71.7 | 脑干恶性肿瘤 ngexzl | Malignant neoplasm of brain stem | 脑干胶质瘤 ngjzl; DIPG; brain stem glioma
C79.3 | 脑转移瘤 nzyl | Brain metastasis | 脑膜转移 nmzy; cerebral metastases; leptomeningeal metastases
D32.0 | 脑膜瘤 nml | Meningioma
D32.1 | 椎管内脊膜瘤 zgnjml | Spinal meningioma
D33.3 | 听神经瘤 tsjl | Vestibular schwannoma | 前庭神经鞘瘤 qtsjql; acoustic neuroma; VS
D35.2 | 垂体腺瘤 ctxl | Pituitary adenoma | 垂体瘤 ctl; PitNET
E23.6! | 垂体卒中 ctzz | Pituitary apoplexy
D44.4 | 颅咽管瘤 lygl | Craniopharyngioma
D44.5 | 松果体区肿瘤 sgtqzl | Pineal tumour
D43.2 | 脑动态未定肿瘤 ndtwdzl | Neoplasm of uncertain behaviour of brain | 低级别胶质瘤 djbjzl; LGG
C83.3-CNS | 原发性中枢神经系统淋巴瘤 yfxzssjxtlbl | Primary central nervous system lymphoma | PCNSL
G93.0 | 脑蛛网膜囊肿 nzwmnz | Arachnoid cyst | 脑囊肿 nnz; cerebral cyst
G93.1 | 缺氧性脑损伤 qyxnss | Anoxic brain damage | 缺血缺氧性脑病 qxqyxnb; HIE
G06.0! | 脑脓肿 nnz | Intracranial abscess | brain abscess
G06.1! | 椎管内脓肿 zgnnz | Intraspinal abscess | 硬膜外脓肿 ymwnz; spinal epidural abscess; SEA
G08! | 颅内感染性静脉炎 lngrxjmy | Intracranial phlebitis and thrombophlebitis | 海绵窦血栓性静脉炎 hmdxsxjmy; septic cavernous sinus thrombosis
G00.9! | 细菌性脑膜炎 xjxnmy | Bacterial meningitis | 化脓性脑膜炎 hnxnmy
G03.9 | 脑膜炎 nmy | Meningitis
G04.9! | 脑炎 ny | Encephalitis
B00.4! | 单纯疱疹病毒性脑炎 dcpzbdxny | Herpesviral encephalitis | HSE
A17.0! | 结核性脑膜炎 jhxnmy | Tuberculous meningitis | TBM
A81.0 | 克雅病 kyb | Creutzfeldt-Jakob disease | CJD
A81.2 | 进行性多灶性白质脑病 jxxdzxbznb | Progressive multifocal leukoencephalopathy | PML
B69.0 | 脑囊虫病 nncb | Cysticercosis of central nervous system | neurocysticercosis; NCC
G04.0 | 急性播散性脑脊髓炎 jxbsxnjsy | Acute disseminated encephalomyelitis | ADEM
G35 | 多发性硬化 dfxyh | Multiple sclerosis | MS
G36.0 | 视神经脊髓炎 ssjjsy | Neuromyelitis optica | NMO; NMOSD
G37.2 | 脑桥中央髓鞘溶解症 nqzysqrjz | Central pontine myelinolysis | 渗透性脱髓鞘综合征 stxtsqzhz; CPM; ODS
G37.3 | 急性横贯性脊髓炎 jxhgxjsy | Acute transverse myelitis | 急性脊髓炎 jxjsy
E51.2! | 韦尼克脑病 wnknb | Wernicke's encephalopathy | WE
T58! | 一氧化碳中毒 yyhtzd | Toxic effect of carbon monoxide | 一氧化碳中毒性脑病 yyhtzdxnb; carbon monoxide poisoning
G30.9 | 阿尔茨海默病 aechmb | Alzheimer's disease | AD
G20 | 帕金森病 pjsb | Parkinson's disease | PD
G40.9 | 癫痫 dx | Epilepsy
G50.0 | 三叉神经痛 scsjt | Trigeminal neuralgia | TN
Q07.0 | 小脑扁桃体下疝畸形 xnbttxsjx | Arnold-Chiari syndrome | 阿诺德基亚里畸形 andjyljx; Chiari malformation
Q85.0 | 神经纤维瘤病 sjxwlb | Neurofibromatosis | NF1; NF2
Q85.1 | 结节性硬化症 jjxyhz | Tuberous sclerosis | TSC
# Spine and cord
G95.1! | 脊髓梗死 jsgs | Vascular myelopathy | 脊髓血管病 jsxgb; spinal cord infarction
G95.2! | 脊髓压迫症 jsypz | Cord compression | MSCC; spinal cord compression
G83.4! | 马尾综合征 mwzhz | Cauda equina syndrome | CES
G95.0 | 脊髓空洞症 jskdz | Syringomyelia
S14.1! | 颈髓损伤 jsss | Injury of cervical spinal cord
S12.0! | 第一颈椎骨折 dyjzgz | Fracture of first cervical vertebra | 寰椎骨折 hzgz; atlas fracture; Jefferson fracture
S12.1! | 第二颈椎骨折 dejzgz | Fracture of second cervical vertebra | 枢椎骨折 szgz; 齿状突骨折 cztgz; odontoid fracture; axis fracture
S12.2! | 颈椎骨折 jzgz | Fracture of other cervical vertebra
S13.1! | 颈椎脱位 jztw | Dislocation of cervical vertebra
S22.0 | 胸椎骨折 xzgz | Fracture of thoracic vertebra
S32.0 | 腰椎骨折 yzgz | Fracture of lumbar vertebra | burst fracture
M48.5 | 椎体压缩性骨折 ztysxgz | Collapsed vertebra | 椎体压缩骨折 ztysgz; vertebral compression fracture; VCF
M80.9 | 骨质疏松伴病理性骨折 gzssbblxgz | Osteoporosis with pathological fracture | OVCF
M50.2 | 颈椎间盘突出 jzjptc | Cervical disc displacement
M51.2 | 腰椎间盘突出 yzjptc | Lumbar disc displacement | LDH; disc herniation
M51.1 | 腰椎间盘突出伴神经根病 yzjptcbsjgb | Lumbar disc disorder with radiculopathy | 坐骨神经痛 zgsjt
M48.0 | 椎管狭窄 zgxz | Spinal stenosis
M43.0 | 椎弓峡部裂 zgxbl | Spondylolysis
M43.1 | 椎体滑脱 ztht | Spondylolisthesis
M47.9 | 脊椎病 jzb | Spondylosis | 颈椎病 jzb; 退行性脊柱病 txxjzb
M45 | 强直性脊柱炎 qzxjzy | Ankylosing spondylitis | AS
M46.1 | 骶髂关节炎 dqgjy | Sacroiliitis
M46.2 | 椎体骨髓炎 ztgsy | Osteomyelitis of vertebra
M46.4 | 椎间盘炎 zjpy | Discitis | 化脓性脊柱炎 hnxjzy; spondylodiscitis
A18.0 | 骨关节结核 ggjjh | Tuberculosis of bones and joints | 脊柱结核 jzjh; tuberculous spondylitis; Pott disease
M41.9 | 脊柱侧弯 jzcw | Scoliosis
D18.0-VERT | 椎体血管瘤 ztxgl | Vertebral haemangioma
# Head and neck
C11.9 | 鼻咽癌 bya | Carcinoma of nasopharynx | NPC
C10.9 | 口咽癌 kya | Carcinoma of oropharynx
C13.9 | 下咽癌 xya | Carcinoma of hypopharynx
C32.9 | 喉癌 ha | Carcinoma of larynx
C02.9 | 舌癌 sa | Carcinoma of tongue
C31.0 | 上颌窦癌 shda | Carcinoma of maxillary sinus
C07 | 腮腺癌 sxa | Carcinoma of parotid gland
D11.0 | 腮腺多形性腺瘤 sxdxxxl | Pleomorphic adenoma of parotid gland | 腮腺混合瘤 sxhhl; Warthin瘤 l; Warthin tumour
K11.2 | 涎腺炎 xxy | Sialoadenitis | 腮腺炎 sxy; parotitis
K11.5 | 涎石病 xsb | Sialolithiasis
J01.9 | 急性鼻窦炎 jxbdy | Acute sinusitis
J32.9 | 慢性鼻窦炎 mxbdy | Chronic sinusitis
J33.9 | 鼻息肉 bxr | Nasal polyp
J36 | 扁桃体周围脓肿 bttzwnz | Peritonsillar abscess
J39.0! | 咽后和咽旁脓肿 yhhypnz | Retropharyngeal and parapharyngeal abscess | 咽后脓肿 yhnz; retropharyngeal abscess
J05.1! | 急性会厌炎 jxhyy | Acute epiglottitis
J05.0 | 急性喉炎 jxhy | Acute obstructive laryngitis | croup
K12.2! | 口底蜂窝织炎 kdfwzy | Cellulitis and abscess of mouth | 口底多间隙感染 kddjxgr; Ludwig angina
L02.1 | 颈部脓肿 jbnz | Abscess of neck
H05.0! | 眶蜂窝织炎 kfwzy | Acute inflammation of orbit | 眶内脓肿 knnz; orbital cellulitis
H46 | 视神经炎 ssjy | Optic neuritis | ON
H66.9 | 中耳炎 zey | Otitis media
H70.0 | 急性乳突炎 jxrty | Acute mastoiditis
H71 | 中耳胆脂瘤 zedzl | Cholesteatoma of middle ear
S05.2! | 眼球破裂 yqpl | Ocular rupture with loss of intraocular tissue | globe rupture
C69.2 | 视网膜母细胞瘤 swmmxbl | Retinoblastoma | RB
C73 | 甲状腺癌 jzxa | Carcinoma of thyroid gland | 甲状腺乳头状癌 jzxrtza; PTC; thyroid cancer
D34 | 甲状腺腺瘤 jzxxl | Adenoma of thyroid gland | follicular adenoma
E04.1 | 甲状腺结节 jzxjj | Thyroid nodule
E04.2 | 结节性甲状腺肿 jjxjzxz | Multinodular goitre | MNG
E05.0 | 毒性弥漫性甲状腺肿 dxmmxjzxz | Thyrotoxicosis with diffuse goitre | Graves病 b; Graves disease
E06.1 | 亚急性甲状腺炎 yjxjzxy | Subacute thyroiditis | SAT
E06.3 | 桥本甲状腺炎 qbjzxy | Hashimoto's thyroiditis | 自身免疫性甲状腺炎 zsmyxjzxy; autoimmune thyroiditis; HT
D35.1 | 甲状旁腺腺瘤 jzpxxl | Parathyroid adenoma
Q18.0 | 鳃裂囊肿 slnz | Branchial cleft cyst
Q89.2 | 甲状舌管囊肿 jzsgnz | Thyroglossal duct cyst
D18.1 | 淋巴管瘤 lbgl | Lymphangioma | 囊性水瘤 nxsl; cystic hygroma
A18.2 | 淋巴结结核 lbjjh | Tuberculous peripheral lymphadenopathy
L04.0 | 颈部急性淋巴结炎 jbjxlbjy | Acute lymphadenitis of face, head and neck
C77.0 | 颈部淋巴结转移 jblbjzy | Cervical lymph node metastasis
C77.1 | 胸内淋巴结转移 xnlbjzy | Intrathoracic lymph node metastasis | 纵隔淋巴结转移 zglbjzy
C77.2 | 腹腔淋巴结转移 fqlbjzy | Intra-abdominal lymph node metastasis
R59.0 | 局部淋巴结肿大 jblbjzd | Localized enlarged lymph nodes | reactive lymph node
# Blood and lymph
C81.9 | 霍奇金淋巴瘤 hqjlbl | Hodgkin lymphoma | HL
C82.9 | 滤泡性淋巴瘤 lpxlbl | Follicular lymphoma | FL
C83.1 | 套细胞淋巴瘤 txblbl | Mantle cell lymphoma | MCL
C83.3 | 弥漫大B细胞淋巴瘤 mmdxblbl | Diffuse large B-cell lymphoma | DLBCL
C85.9 | 非霍奇金淋巴瘤 fhqjlbl | Non-Hodgkin lymphoma | 淋巴瘤 lbl; NHL; lymphoma
C90.0 | 多发性骨髓瘤 dfxgsl | Multiple myeloma | MM
C91.0 | 急性淋巴细胞白血病 jxlbxbbxb | Acute lymphoblastic leukaemia | ALL
C95.9 | 白血病 bxb | Leukaemia
C96.6 | 单灶性朗格汉斯细胞组织细胞增生症 dzxlghsxbzzxbzsz | Unifocal Langerhans-cell histiocytosis | 嗜酸性肉芽肿 ssxryz; LCH; eosinophilic granuloma
# Bones, joints, soft tissue
S42.0 | 锁骨骨折 sggz | Fracture of clavicle
S42.1 | 肩胛骨骨折 jjggz | Fracture of scapula
S42.2 | 肱骨近端骨折 ggjdgz | Fracture of upper end of humerus | proximal humeral fracture
S42.3 | 肱骨干骨折 ggggz | Fracture of shaft of humerus
S42.4 | 肱骨远端骨折 ggydgz | Fracture of lower end of humerus | 肱骨髁上骨折 ggksgz; supracondylar fracture
S43.0 | 肩关节脱位 jgjtw | Dislocation of shoulder joint
S43.1 | 肩锁关节脱位 jsgjtw | Dislocation of acromioclavicular joint
S46.0 | 肩袖损伤 jxss | Injury of rotator cuff | rotator cuff tear
S52.0 | 尺骨近端骨折 cgjdgz | Fracture of upper end of ulna | 尺骨鹰嘴骨折 cgyzgz; olecranon fracture
S52.1 | 桡骨近端骨折 rgjdgz | Fracture of upper end of radius | 桡骨头骨折 rgtgz; radial head fracture
S52.5 | 桡骨远端骨折 rgydgz | Fracture of lower end of radius | Colles骨折 gz; Colles fracture
S53.1 | 肘关节脱位 zgjtw | Dislocation of elbow
S62.0 | 舟骨骨折 zggz | Fracture of scaphoid bone of hand | 腕舟骨骨折 wzggz
S62.3 | 掌骨骨折 zggz | Fracture of metacarpal bone
S62.6 | 指骨骨折 zggz | Fracture of finger
S32.1 | 骶骨骨折 dggz | Fracture of sacrum
S32.3 | 髂骨骨折 qggz | Fracture of ilium
S32.4 | 髋臼骨折 kjgz | Fracture of acetabulum
S32.5 | 耻骨骨折 cggz | Fracture of pubis
S32.8! | 骨盆骨折 gpgz | Fracture of pelvis | 不稳定骨盆骨折 bwdgpgz; pelvic ring fracture
S72.0 | 股骨颈骨折 ggjgz | Fracture of neck of femur | hip fracture
S72.1 | 股骨粗隆间骨折 ggcljgz | Pertrochanteric fracture | 转子间骨折 zzjgz; intertrochanteric fracture
S72.3 | 股骨干骨折 ggggz | Fracture of shaft of femur
S72.4 | 股骨远端骨折 ggydgz | Fracture of lower end of femur
S73.0! | 髋关节脱位 kgjtw | Dislocation of hip
S82.0 | 髌骨骨折 bggz | Fracture of patella
S82.1 | 胫骨近端骨折 jgjdgz | Fracture of upper end of tibia | 胫骨平台骨折 jgptgz; tibial plateau fracture
S82.2 | 胫骨干骨折 jgggz | Fracture of shaft of tibia
S82.5 | 内踝骨折 nhgz | Fracture of medial malleolus
S82.6 | 外踝骨折 whgz | Fracture of lateral malleolus
S82.8 | 踝关节骨折 hgjgz | Fracture of ankle | 双踝骨折 shgz; 三踝骨折 shgz
S83.1! | 膝关节脱位 xgjtw | Dislocation of knee
S83.2 | 半月板撕裂 bybsl | Tear of meniscus
S83.5 | 膝交叉韧带损伤 xjcrdss | Injury of cruciate ligament of knee | 前交叉韧带断裂 qjcrddl; 后交叉韧带断裂 hjcrddl; ACL; PCL; ACL tear
S83.4 | 膝侧副韧带损伤 xcfrdss | Injury of collateral ligament of knee | MCL; LCL
S86.0 | 跟腱断裂 gjdl | Injury of Achilles tendon | Achilles tendon rupture
S92.0 | 跟骨骨折 gggz | Fracture of calcaneus
S92.3 | 跖骨骨折 zggz | Fracture of metatarsal bone
T79.6! | 骨筋膜室综合征 gjmszhz | Traumatic ischaemia of muscle | compartment syndrome; ACS
M00.9! | 化脓性关节炎 hnxgjy | Pyogenic arthritis | septic arthritis
M86.1 | 急性骨髓炎 jxgsy | Acute osteomyelitis
M86.9 | 骨髓炎 gsy | Osteomyelitis
M72.6! | 坏死性筋膜炎 hsxjmy | Necrotizing fasciitis | NF
A48.0! | 气性坏疽 qxhj | Gas gangrene
L03.1 | 肢体蜂窝织炎 ztfwzy | Cellulitis of limb
M87.9 | 股骨头坏死 ggths | Osteonecrosis | 骨坏死 ghs; ONFH; AVN; avascular necrosis
M16.9 | 髋关节骨关节炎 kgjggjy | Osteoarthritis of hip | coxarthrosis
M17.9 | 膝关节骨关节炎 xgjggjy | Osteoarthritis of knee | gonarthrosis; OA
M10.9 | 痛风 tf | Gout
M11.2 | 焦磷酸钙沉积病 jlsgcjb | Chondrocalcinosis | 假性痛风 jxtf; CPPD; pseudogout
M06.9 | 类风湿关节炎 lfsgjy | Rheumatoid arthritis | RA
M12.2 | 色素沉着绒毛结节性滑膜炎 ssczrmjjxhmy | Pigmented villonodular synovitis | PVNS; TGCT
M71.2 | 腘窝囊肿 gwnz | Baker cyst | 贝克囊肿 bknz; popliteal cyst
M67.4 | 腱鞘囊肿 jqnz | Ganglion
M75.0 | 粘连性肩关节囊炎 zlxjgjny | Adhesive capsulitis of shoulder | 冻结肩 djj; frozen shoulder
M75.1 | 肩袖综合征 jxzhz | Rotator cuff syndrome
M75.3 | 肩钙化性肌腱炎 jghxjjy | Calcific tendinitis of shoulder
M81.9 | 骨质疏松症 gzssz | Osteoporosis
M84.3 | 应力性骨折 ylxgz | Stress fracture | 疲劳骨折 plgz
M84.4 | 病理性骨折 blxgz | Pathological fracture
M85.0 | 骨纤维异常增殖症 gxwyczzz | Fibrous dysplasia | 骨纤维结构不良 gxwjgbl; FD
M85.4 | 单纯性骨囊肿 dcxgnz | Solitary bone cyst | UBC
M85.5 | 动脉瘤样骨囊肿 dmlygnz | Aneurysmal bone cyst | ABC
M93.2 | 剥脱性骨软骨炎 btxgrgy | Osteochondritis dissecans | OCD
M61.0 | 创伤性骨化性肌炎 csxghxjy | Myositis ossificans traumatica | 骨化性肌炎 ghxjy; MO
C40.2 | 骨肉瘤 grl | Osteosarcoma of lower limb | 下肢长骨恶性肿瘤 xzcgexzl; OS
C41.9 | 骨恶性肿瘤 gexzl | Malignant neoplasm of bone | 软骨肉瘤 rgrl; chondrosarcoma
C41.9-EWS | 尤因肉瘤 yyrl | Ewing sarcoma
C79.5 | 骨转移瘤 gzyl | Bone metastasis | 骨转移 gzy; bone metastases
C49.9 | 软组织肉瘤 rzzrl | Soft tissue sarcoma | STS
D16.9 | 骨软骨瘤 grgl | Osteochondroma
D16.9-OO | 骨样骨瘤 gygl | Osteoid osteoma | OO
D16.9-EC | 内生软骨瘤 nsrgl | Enchondroma
D48.0 | 骨巨细胞瘤 gjxbl | Giant cell tumour of bone | GCTB
D17.9 | 脂肪瘤 zfl | Lipoma
D36.1 | 神经鞘瘤 sjql | Schwannoma | 周围神经鞘瘤 zwsjql; neurilemmoma
# Children
Q40.0 | 先天性肥厚性幽门狭窄 xtxfhxymxz | Congenital hypertrophic pyloric stenosis | CHPS; IHPS
P77! | 新生儿坏死性小肠结肠炎 xsehsxxcjcy | Necrotizing enterocolitis of newborn | NEC
Q43.3! | 肠旋转不良 cxzbl | Malrotation of intestine | congenital malformation of intestinal fixation
Q41.0! | 十二指肠闭锁 sezcbs | Duodenal atresia
Q41.9! | 小肠闭锁 xcbs | Atresia of small intestine
Q42.3 | 肛门闭锁 gmbs | Anal atresia | 先天性肛门闭锁 xtxgmbs
Q39.1! | 食管闭锁伴气管食管瘘 sgbsbqgsgl | Atresia of oesophagus with tracheo-oesophageal fistula | EA; TEF
Q79.0! | 先天性膈疝 xtxgs | Congenital diaphragmatic hernia | CDH
P22.0 | 新生儿呼吸窘迫综合征 xsehxjpzhz | Respiratory distress syndrome of newborn | NRDS
P24.0 | 新生儿胎粪吸入综合征 xsetfxrzhz | Neonatal meconium aspiration | MAS
P25.1! | 新生儿气胸 xseqx | Pneumothorax originating in the perinatal period
P27.1 | 支气管肺发育不良 zqgffybl | Bronchopulmonary dysplasia | BPD
P52.3 | 新生儿脑室内出血 xsensncx | Intraventricular haemorrhage of newborn
P91.2 | 新生儿脑白质软化 xsenbzrh | Neonatal cerebral leukomalacia | PVL; periventricular leukomalacia
P91.6 | 新生儿缺氧缺血性脑病 xseqyqxxnb | Hypoxic ischaemic encephalopathy of newborn | HIE
T74.1! | 儿童虐待 etnd | Physical abuse | 非意外性损伤 fywxss; NAI; non-accidental injury
Q65.8 | 发育性髋关节发育不良 fyxkgjfybl | Developmental dysplasia of hip | DDH
M91.1 | 儿童股骨头骨软骨病 etggtgrgb | Juvenile osteochondrosis of head of femur | 佩特兹病 ptzb; Perthes disease; LCPD
M93.0 | 股骨头骨骺滑脱 ggtghht | Slipped upper femoral epiphysis | SUFE; SCFE
E55.0 | 佝偻病 glb | Rickets
Q78.0 | 成骨不全 cgbq | Osteogenesis imperfecta | OI
M30.3 | 川崎病 cqb | Kawasaki disease | KD; mucocutaneous lymph node syndrome
D69.0 | 过敏性紫癜 gmxzd | Allergic purpura | HSP; IgA vasculitis
# Injury of belly organs, and the whole body
S36.0! | 脾破裂 ppl | Injury of spleen | 脾损伤 pss; splenic rupture
S36.1! | 肝破裂 gpl | Injury of liver or gallbladder | 肝损伤 gss; liver laceration
S36.2! | 胰腺损伤 yxss | Injury of pancreas
S36.4! | 小肠损伤 xcss | Injury of small intestine
S36.5! | 结肠损伤 jcss | Injury of colon
S37.0! | 肾损伤 sss | Injury of kidney | 肾破裂 spl; renal laceration
S37.2! | 膀胱损伤 pgss | Injury of bladder | 膀胱破裂 pgpl; bladder rupture
T07 | 多发伤 dfs | Multiple injuries | polytrauma
T81.0 | 术后出血和血肿 shcxhxz | Haemorrhage and haematoma complicating a procedure
T81.4 | 术后感染 shgr | Infection following a procedure | 术后脓肿 shnz; postoperative abscess
T81.5! | 术后体内遗留异物 shtnylyw | Foreign body left after a procedure | 纱布瘤 sbl; gossypiboma
A41.9! | 脓毒症 ndz | Sepsis
R10.0! | 急腹症 jfz | Acute abdomen
C80.0 | 原发灶不明的恶性肿瘤 yfzbmdexzl | Malignant neoplasm of unknown primary site | CUP
Z03.9 | 未见明确异常 wjmqyc | No disease found on observation | 未见异常 wjyc; 正常 zc; normal; no acute abnormality
# Infections that images show
A15.0 | 痰菌阳性肺结核 tjyxfjh | Bacteriologically confirmed pulmonary tuberculosis | smear-positive tuberculosis
A15.4 | 胸内淋巴结结核 xnlbjjh | Tuberculosis of intrathoracic lymph nodes | 纵隔淋巴结结核 zglbjjh
A15.5 | 喉气管支气管结核 hqgzqgjh | Tuberculosis of larynx, trachea and bronchus | 支气管结核 zqgjh; endobronchial tuberculosis
A16.7 | 原发性肺结核 yfxfjh | Primary respiratory tuberculosis | 原发综合征 yfzhz; Ghon complex
A17.1 | 结核性脑膜瘤 jhxnml | Meningeal tuberculoma
A17.8 | 脑结核瘤 njhl | Tuberculoma of brain | 颅内结核瘤 lnjhl; tuberculous brain abscess
A18.1 | 泌尿生殖系统结核 mnszxtjh | Tuberculosis of genitourinary system | 肾结核 sjh; renal tuberculosis; 膀胱结核 pgjh
A18.4 | 皮下组织结核 pxzzjh | Tuberculosis of subcutaneous tissue
A18.6 | 耳结核 ejh | Tuberculosis of ear
A18.7 | 肾上腺结核 ssxjh | Tuberculosis of adrenal glands
A18.8 | 脾结核 pjh | Tuberculosis of spleen | 肝结核 gjh; hepatic tuberculosis
A02.1 | 沙门菌败血症 smjbxz | Salmonella sepsis
A01.0 | 伤寒 sh | Typhoid fever | typhoid ileitis
A06.0 | 阿米巴结肠炎 ambjcy | Acute amoebic dysentery | amoebic colitis
A06.5 | 阿米巴肺脓肿 ambfnz | Amoebic lung abscess
A06.6 | 阿米巴脑脓肿 ambnnz | Amoebic brain abscess
A23.9 | 布鲁菌病 bljb | Brucellosis | 布氏杆菌病 bsgjb; 布鲁菌性脊柱炎 bljxjzy; brucellar spondylitis
A42.0 | 肺放线菌病 ffxjb | Pulmonary actinomycosis
A42.1 | 腹部放线菌病 fbfxjb | Abdominal actinomycosis
A42.2 | 面颈部放线菌病 mjbfxjb | Cervicofacial actinomycosis
A43.0 | 肺诺卡菌病 fnkjb | Pulmonary nocardiosis
A48.1 | 军团菌肺炎 jtjfy | Legionnaires disease | Legionella pneumonia
A52.0 | 心血管梅毒 xxgmd | Cardiovascular syphilis | 梅毒性主动脉炎 mdxzdmy; syphilitic aortitis
A52.1 | 神经梅毒 sjmd | Symptomatic neurosyphilis
A70 | 鹦鹉热 ywr | Chlamydia psittaci infection | 鹦鹉热肺炎 ywrfy; psittacosis
A80.9 | 急性脊髓灰质炎 jxjshzy | Acute poliomyelitis
A83.0 | 流行性乙型脑炎 lxxyxny | Japanese encephalitis | 乙脑 yn
A85.2 | 虫媒病毒性脑炎 cmbdxny | Arthropod-borne viral encephalitis
A87.9 | 病毒性脑膜炎 bdxnmy | Viral meningitis
A81.1 | 亚急性硬化性全脑炎 yjxyhxqny | Subacute sclerosing panencephalitis | SSPE
B01.2 | 水痘肺炎 sdfy | Varicella pneumonia
B02.0 | 带状疱疹病毒性脑炎 dzpzbdxny | Zoster encephalitis
B05.2 | 麻疹并发肺炎 mzbffy | Measles complicated by pneumonia | 麻疹肺炎 mzfy
B22.0 | 人类免疫缺陷病毒脑病 rlmyqxbdnb | HIV disease resulting in encephalopathy | HIV脑病 nb; HIV encephalopathy
B25.0 | 巨细胞病毒肺炎 jxbbdfy | Cytomegaloviral pneumonitis | CMV pneumonia
B27.9 | 传染性单核细胞增多症 crxdhxbzdz | Infectious mononucleosis
B37.1 | 肺念珠菌病 fnzjb | Pulmonary candidiasis
B38.2 | 肺球孢子菌病 fqbzjb | Pulmonary coccidioidomycosis
B39.2 | 肺组织胞浆菌病 fzzbjjb | Pulmonary histoplasmosis capsulati
B45.1 | 隐球菌性脑膜炎 yqjxnmy | Cerebral cryptococcosis | cryptococcal meningitis
B46.0 | 肺毛霉病 fmmb | Pulmonary mucormycosis
B46.1! | 鼻脑毛霉病 bnmmb | Rhinocerebral mucormycosis
B48.4 | 马尔尼菲篮状菌病 menflzjb | Talaromycosis | penicilliosis
B50.0! | 脑型疟疾 nxnj | Cerebral malaria
B58.2 | 弓形虫脑炎 gxcny | Toxoplasma meningoencephalitis | cerebral toxoplasmosis
B66.3 | 肝片吸虫病 gpxcb | Fascioliasis
B66.4 | 并殖吸虫病 bzxcb | Paragonimiasis | 肺吸虫病 fxcb
B67.1 | 肺包虫病 fbcb | Echinococcus granulosus infection of lung
B67.2 | 骨包虫病 gbcb | Echinococcus granulosus infection of bone
B67.3 | 脑包虫病 nbcb | Echinococcus granulosus infection of brain | 其他部位包虫病 qtbwbcb
B68.9 | 绦虫病 tcb | Taeniasis
B70.1 | 裂头蚴病 ltyb | Sparganosis | 脑裂头蚴病 nltyb; cerebral sparganosis
B77.0 | 蛔虫病伴肠并发症 hcbbcbfz | Ascariasis with intestinal complications | 蛔虫性肠梗阻 hcxcgz
B77.8 | 胆道蛔虫病 ddhcb | Biliary ascariasis
B83.2 | 广州管圆线虫病 gzgyxcb | Angiostrongyliasis
# Digestive tract, further
C00.9 | 唇癌 ca | Carcinoma of lip
C01 | 舌根癌 sga | Carcinoma of base of tongue
C03.9 | 牙龈癌 yya | Carcinoma of gum
C04.9 | 口底癌 kda | Carcinoma of floor of mouth
C05.9 | 腭癌 ea | Carcinoma of palate
C06.0 | 颊黏膜癌 jnma | Carcinoma of cheek mucosa
C08.0 | 颌下腺癌 hxxa | Carcinoma of submandibular gland
C08.1 | 舌下腺癌 sxxa | Carcinoma of sublingual gland
C09.9 | 扁桃体癌 btta | Carcinoma of tonsil
C12 | 梨状窝癌 lzwa | Carcinoma of piriform sinus
C15.3 | 食管上段癌 sgsda | Carcinoma of upper third of oesophagus
C15.4 | 食管中段癌 sgzda | Carcinoma of middle third of oesophagus
C15.5 | 食管下段癌 sgxda | Carcinoma of lower third of oesophagus
C16.1 | 胃底癌 wda | Carcinoma of fundus of stomach
C16.2 | 胃体癌 wta | Carcinoma of body of stomach
C16.3 | 胃窦癌 wda | Carcinoma of pyloric antrum
C16.4 | 幽门癌 yma | Carcinoma of pylorus
C16.9-LIN | 皮革胃 pgw | Linitis plastica
C17.1 | 空肠癌 kca | Carcinoma of jejunum
C17.2 | 回肠癌 hca | Carcinoma of ileum
C17.0-NET | 十二指肠神经内分泌肿瘤 sezcsjnfmzl | Neuroendocrine tumour of duodenum
C17.2-NET | 回肠神经内分泌肿瘤 hcsjnfmzl | Neuroendocrine tumour of ileum | 小肠类癌 xcla; carcinoid of ileum
C18.1-NET | 阑尾神经内分泌肿瘤 lwsjnfmzl | Neuroendocrine tumour of appendix | appendiceal carcinoid
C16.9-NET | 胃神经内分泌肿瘤 wsjnfmzl | Neuroendocrine tumour of stomach
C16.9-LYM | 胃淋巴瘤 wlbl | Lymphoma of stomach
C17.9-LYM | 小肠淋巴瘤 xclbl | Lymphoma of small intestine
C21.1 | 肛管癌 gga | Carcinoma of anal canal
C26.9 | 消化道恶性肿瘤 xhdexzl | Malignant neoplasm of digestive system
C48.1 | 腹膜恶性肿瘤 fmexzl | Malignant neoplasm of peritoneum | 原发性腹膜癌 yfxfma; primary peritoneal carcinoma
C48.2 | 腹膜假黏液瘤 fmjnyl | Pseudomyxoma peritonei | PMP
C48.0-LPS | 腹膜后脂肪肉瘤 fmhzfrl | Retroperitoneal liposarcoma
C48.0-LMS | 腹膜后平滑肌肉瘤 fmhphjrl | Retroperitoneal leiomyosarcoma
C49.4-DSRT | 促结缔组织增生性小圆细胞肿瘤 cjdzzzsxxyxbzl | Desmoplastic small round cell tumour | DSRCT
C78.4 | 小肠转移瘤 xczyl | Metastasis of small intestine
C78.5 | 结直肠转移瘤 jzczyl | Metastasis of large intestine and rectum
C78.8 | 胰腺转移瘤 yxzyl | Metastasis of pancreas
C79.8 | 软组织转移瘤 rzzzyl | Soft tissue metastasis
D13.0 | 食管平滑肌瘤 sgphjl | Leiomyoma of oesophagus | 食管良性肿瘤 sglxzl
D13.1 | 胃良性肿瘤 wlxzl | Benign neoplasm of stomach | 胃平滑肌瘤 wphjl; 胃异位胰腺 wywyx; ectopic pancreas
D13.2 | 十二指肠良性肿瘤 sezclxzl | Benign neoplasm of duodenum | Brunner腺瘤 xl; Brunner gland adenoma
D13.3 | 小肠良性肿瘤 xclxzl | Benign neoplasm of small intestine
D13.5 | 胆管良性肿瘤 dglxzl | Benign neoplasm of extrahepatic bile ducts | 胆囊腺瘤 dnxl
D12.0 | 盲肠良性肿瘤 mclxzl | Benign neoplasm of caecum
D12.8 | 直肠良性肿瘤 zclxzl | Benign neoplasm of rectum | 直肠腺瘤 zcxl; 直肠绒毛状腺瘤 zcrmzxl
D17.5 | 腹腔内脂肪瘤 fqnzfl | Intra-abdominal lipoma | 肠道脂肪瘤 cdzfl; 结肠脂肪瘤 jczfl; lipoma of colon
D19.1 | 腹膜间皮良性肿瘤 fmjplxzl | Benign neoplasm of mesothelial tissue of peritoneum | 腹膜包涵囊肿 fmbhnz; peritoneal inclusion cyst
D48.1 | 韧带样瘤 rdyl | Desmoid tumour | 硬纤维瘤 yxwl; 侵袭性纤维瘤病 qxxxwlb; 肠系膜纤维瘤病 cxmxwlb; desmoid fibromatosis
D48.3 | 腹膜后动态未定肿瘤 fmhdtwdzl | Retroperitoneal neoplasm of uncertain behaviour | 腹膜后副神经节瘤 fmhfsjjl
D20.0 | 腹膜后良性肿瘤 fmhlxzl | Benign neoplasm of retroperitoneum | 腹膜后神经源性肿瘤 fmhsjyxzl
Q45.3 | 环状胰腺 hzyx | Annular pancreas | 胰腺分裂 yxfl; pancreas divisum
Q45.8 | 肠重复畸形 ccfjx | Duplication of alimentary tract | 肠重复囊肿 ccfnz; enteric duplication cyst
Q43.8 | 肠系膜囊肿 cxmnz | Mesenteric cyst
Q42.9 | 结肠闭锁 jcbs | Atresia of large intestine
Q41.1 | 空肠闭锁 kcbs | Jejunal atresia
Q41.2 | 回肠闭锁 hcbs | Ileal atresia
Q39.0 | 食管闭锁 sgbs | Atresia of oesophagus without fistula
Q39.3 | 先天性食管狭窄 xtxsgxz | Congenital stenosis of oesophagus
Q39.6 | 食管憩室 sgqs | Diverticulum of oesophagus | Zenker憩室 qs; Zenker diverticulum
Q40.1 | 先天性食管裂孔疝 xtxsglks | Congenital hiatus hernia
Q40.2 | 胃重复畸形 wcfjx | Duplication of stomach
Q79.2 | 脐膨出 qpc | Exomphalos | omphalocele
Q79.3 | 腹裂 fl | Gastroschisis
Q76.4-SAC | 骶尾部发育不良 dwbfybl | Caudal regression syndrome
K20 | 食管炎 sgy | Oesophagitis
K22.1 | 食管溃疡 sgky | Ulcer of oesophagus
K22.4 | 食管痉挛 sgjl | Dyskinesia of oesophagus | 弥漫性食管痉挛 mmxsgjl; diffuse oesophageal spasm
K22.5 | 获得性食管憩室 hdxsgqs | Diverticulum of oesophagus, acquired
K22.7 | 巴雷特食管 bltsg | Barrett's oesophagus
K25.0! | 急性胃溃疡伴出血 jxwkybcx | Acute gastric ulcer with haemorrhage
K25.1! | 急性胃溃疡伴穿孔 jxwkybck | Acute gastric ulcer with perforation
K26.1! | 急性十二指肠溃疡伴穿孔 jxsezckybck | Acute duodenal ulcer with perforation
K28.5! | 吻合口溃疡伴穿孔 whkkybck | Gastrojejunal ulcer with perforation
K29.6 | 肥厚性胃炎 fhxwy | Hypertrophic gastritis | Menetrier病 b; Menetrier disease
K29.6-EMP! | 气肿性胃炎 qzxwy | Emphysematous gastritis
K31.4 | 胃憩室 wqs | Gastric diverticulum
K31.2 | 胃葫芦状狭窄 whlzxz | Hourglass stricture of stomach
K31.8-BEZ | 胃石症 wsz | Gastric bezoar | 胃石 ws; bezoar
K31.6 | 胃肠瘘 wcl | Fistula of stomach and duodenum
K31.8-SMAS | 肠系膜上动脉压迫综合征 cxmsdmypzhz | Superior mesenteric artery syndrome | SMA syndrome
K37 | 阑尾炎 lwy | Appendicitis
K38.2 | 阑尾憩室 lwqs | Diverticulum of appendix
K38.0 | 阑尾增生 lwzs | Hyperplasia of appendix
K38.8-TOR | 阑尾扭转 lwnz | Torsion of appendix
K50.8 | 小肠和大肠克罗恩病 xchdckleb | Crohn's disease of both small and large intestine
K51.0 | 溃疡性全结肠炎 kyxqjcy | Ulcerative pancolitis
K51.2 | 溃疡性直肠炎 kyxzcy | Ulcerative proctitis
K52.0 | 放射性肠炎 fsxcy | Radiation enteritis and colitis
K52.1 | 中毒性肠炎 zdxcy | Toxic gastroenteritis and colitis | neutropenic enterocolitis; typhlitis; 中性粒细胞减少性小肠结肠炎 zxlxbjsxxcjcy
K52.8 | 嗜酸性粒细胞性胃肠炎 ssxlxbxwcy | Eosinophilic gastroenteritis
K55.0-MVT! | 肠系膜静脉血栓形成 cxmjmxsxc | Mesenteric venous thrombosis | MVT
K55.0-SMA! | 肠系膜上动脉栓塞 cxmsdmss | Superior mesenteric artery embolism | SMAE
K55.0-ISC | 缺血性结肠炎 qxxjcy | Ischaemic colitis
K55.0-SMD! | 肠系膜上动脉夹层 cxmsdmjc | Dissection of superior mesenteric artery | SMAD
K56.2-SIG! | 乙状结肠扭转 yzjcnz | Sigmoid volvulus
K56.2-CEC! | 盲肠扭转 mcnz | Caecal volvulus
K56.2-MID! | 中肠扭转 zcnz | Midgut volvulus
K56.5-CLO! | 闭袢性小肠梗阻 bpxxcgz | Closed-loop small bowel obstruction
K56.7 | 肠梗阻原因未明 cgzyywm | Ileus, unspecified
K57.8! | 肠憩室炎伴穿孔和脓肿 cqsybckhnz | Diverticular disease of intestine with perforation and abscess
K57.9 | 肠憩室病 cqsb | Diverticular disease of intestine
K58.9 | 肠易激综合征 cyjzhz | Irritable bowel syndrome | IBS
K59.0 | 便秘 bm | Constipation
K59.8 | 急性假性结肠梗阻 jxjxjcgz | Acute colonic pseudo-obstruction | Ogilvie综合征 zhz; Ogilvie syndrome
K60.4 | 直肠瘘 zcl | Rectal fistula
K61.1 | 直肠周围脓肿 zczwnz | Rectal abscess | ischiorectal abscess
K61.3 | 坐骨直肠窝脓肿 zgzcwnz | Ischiorectal abscess
K62.1 | 直肠息肉 zcxr | Rectal polyp
K62.3 | 直肠脱垂 zctc | Rectal prolapse
K62.4 | 肛门直肠狭窄 gmzcxz | Stenosis of anus and rectum
K62.7 | 放射性直肠炎 fsxzcy | Radiation proctitis
K63.0! | 肠脓肿 cnz | Abscess of intestine
K63.3 | 肠溃疡 cky | Ulcer of intestine | 白塞病肠溃疡 bsbcky
K63.8-PNEU | 肠壁囊样积气 cbnyjq | Pneumatosis cystoides intestinalis | 肠壁积气 cbjq; pneumatosis intestinalis
K64.9 | 痔 z | Haemorrhoids
K65.0-ABS! | 腹腔脓肿 fqnz | Intra-abdominal abscess | 膈下脓肿 gxnz; subphrenic abscess
K65.9 | 腹膜炎 fmy | Peritonitis
K65.8-SEP | 硬化性包裹性腹膜炎 yhxbgxfmy | Encapsulating peritoneal sclerosis | 腹茧症 fjz; abdominal cocoon
K66.8-OMT | 大网膜扭转 dwmnz | Torsion of greater omentum
D18.1-MES | 肠系膜淋巴管瘤 cxmlbgl | Mesenteric lymphangioma
K90.0 | 乳糜泻 rmx | Coeliac disease
K91.5 | 胆囊切除术后综合征 dnqcshzhz | Postcholecystectomy syndrome
K91.4 | 造口功能障碍 zkgnza | Colostomy and enterostomy malfunction | 造口旁疝 zkps
K92.0! | 呕血 ox | Haematemesis
K92.1! | 黑便 hb | Melaena
K43.5 | 造口旁疝 zkps | Parastomal hernia
K43.9 | 腹壁疝 fbs | Ventral hernia | 白线疝 bxs; 半月线疝 byxs; Spigelian hernia
K45.8 | 闭孔疝 bks | Obturator hernia | 腰疝 ys; lumbar hernia
K46.9 | 腹内疝 fns | Internal hernia | Petersen疝 s; paraduodenal hernia; 十二指肠旁疝 sezcps
K40.4! | 腹股沟疝伴坏疽 fggsbhj | Inguinal hernia with gangrene
K41.4! | 股疝伴坏疽 gsbhj | Femoral hernia with gangrene
K43.1! | 切口疝伴坏疽 qksbhj | Incisional hernia with gangrene
K44.1! | 膈疝伴坏疽 gsbhj | Diaphragmatic hernia with gangrene
# Liver, bile, pancreas, spleen, adrenal, further
C22.0-FLC | 肝纤维板层癌 gxwbca | Fibrolamellar carcinoma of liver
C22.1-CHC | 混合型肝细胞胆管细胞癌 hhxgxbdgxba | Combined hepatocellular-cholangiocarcinoma
C22.4 | 肝肉瘤 grl | Sarcoma of liver | 肝未分化胚胎性肉瘤 gwfhptxrl
C22.7 | 肝上皮样血管内皮瘤 gspyxgnpl | Epithelioid haemangioendothelioma of liver | EHE
C22.9 | 肝恶性肿瘤 gexzl | Malignant neoplasm of liver
C22.9-LYM | 肝淋巴瘤 glbl | Lymphoma of liver
C24.0-HIL | 肝门部胆管癌 gmbdga | Perihilar cholangiocarcinoma | Klatskin瘤 l; Klatskin tumour
C24.8 | 胆道恶性肿瘤 ddexzl | Malignant neoplasm of biliary tract
C25.3 | 胰管恶性肿瘤 ygexzl | Malignant neoplasm of pancreatic duct
C25.7 | 胰腺腺泡细胞癌 yxxpxba | Acinar cell carcinoma of pancreas
C25.9-PB | 胰母细胞瘤 ymxbl | Pancreatoblastoma
C26.1 | 脾恶性肿瘤 pexzl | Malignant neoplasm of spleen | 脾血管肉瘤 pxgrl; angiosarcoma of spleen
K76.8-NRH | 肝结节性再生性增生 gjjxzsxzs | Nodular regenerative hyperplasia of liver | NRH
D13.4-BDA | 胆管囊腺瘤 dgnxl | Biliary cystadenoma | 肝黏液性囊性肿瘤 gnyxnxzl; MCN of liver
D13.7-GAS | 胃泌素瘤 wmsl | Gastrinoma | Zollinger-Ellison
D18.0-IHE | 婴儿型肝血管瘤 yexgxgl | Infantile hepatic haemangioma | 婴儿肝血管内皮瘤 yegxgnpl
D37.6-IPNB | 胆管内乳头状肿瘤 dgnrtzzl | Intraductal papillary neoplasm of bile duct | IPNB
D73.1 | 脾功能亢进 pgnkj | Hypersplenism
D73.2 | 脾淤血 pyx | Chronic congestive splenomegaly
D73.5-RUP! | 自发性脾破裂 zfxppl | Spontaneous rupture of spleen
D18.1-SPL | 脾淋巴管瘤 plbgl | Lymphangioma of spleen
D73.8-SANT | 脾硬化性血管瘤样结节性转化 pyhxxglyjjxzh | Sclerosing angiomatoid nodular transformation of spleen | SANT
D73.8-HAM | 脾错构瘤 pcgl | Hamartoma of spleen
Q89.0-WS | 游走脾 yzp | Wandering spleen
Q89.3 | 内脏反位 nzfw | Situs inversus | 多脾综合征 dpzhz; heterotaxy
E83.1 | 血色病 xsb | Haemochromatosis
E83.0 | 肝豆状核变性 gdzhbx | Wilson's disease | 威尔逊病 wexb
E85.9 | 淀粉样变性 dfybx | Amyloidosis
E74.0 | 糖原贮积病 tyzjb | Glycogen storage disease
K70.3 | 酒精性肝硬化 jjxgyh | Alcoholic cirrhosis of liver
K70.1 | 酒精性肝炎 jjxgy | Alcoholic hepatitis
K71.9 | 药物性肝损伤 ywxgss | Toxic liver disease | DILI
K72.9 | 肝衰竭 gsj | Hepatic failure | 肝性脑病 gxnb; hepatic encephalopathy
K73.9 | 慢性肝炎 mxgy | Chronic hepatitis
K74.0 | 肝纤维化 gxwh | Hepatic fibrosis
K74.3 | 原发性胆汁性胆管炎 yfxdzxdgy | Primary biliary cholangitis | PBC
K74.6-RN | 肝硬化再生结节 gyhzsjj | Regenerative nodule in cirrhosis
K74.6-DN | 肝异型增生结节 gyxzsjj | Dysplastic nodule of liver
K75.1 | 门静脉炎 mjmy | Phlebitis of portal vein | pylephlebitis
K75.2 | 反应性肝炎 fyxgy | Nonspecific reactive hepatitis
K75.3 | 肉芽肿性肝炎 ryzxgy | Granulomatous hepatitis
K75.4 | 自身免疫性肝炎 zsmyxgy | Autoimmune hepatitis | AIH
K75.8-IPT | 肝炎性假瘤 gyxjl | Inflammatory pseudotumour of liver
K75.8-NASH | 非酒精性脂肪性肝炎 fjjxzfxgy | Nonalcoholic steatohepatitis | NASH
K76.2 | 肝出血性坏死 gcxxhs | Central haemorrhagic necrosis of liver
K76.3! | 肝梗死 ggs | Infarction of liver
K76.4 | 肝紫癜 gzd | Peliosis hepatis
K76.7 | 肝肾综合征 gszhz | Hepatorenal syndrome
K76.8-HEM! | 肝自发性破裂出血 gzfxplcx | Spontaneous rupture of liver | 肝癌破裂 gapl; ruptured hepatocellular carcinoma
K76.8-BH | 胆管错构瘤 dgcgl | Biliary hamartoma | von Meyenburg complex
K76.8-FFC | 肝局灶性脂肪沉积 gjzxzfcj | Focal fatty infiltration of liver | focal fatty sparing
I82.8 | 肝静脉血栓形成 gjmxsxc | Hepatic vein thrombosis | 脾静脉血栓形成 pjmxsxc; splenic vein thrombosis
I77.8-HAA | 肝动脉瘤 gdml | Hepatic artery aneurysm | 内脏动脉瘤 nzdml
I86.8 | 胃肾分流 wsfl | Gastrorenal shunt | 门体分流 mtfl; portosystemic shunt
Q26.6 | 先天性门静脉肝动脉瘘 xtxmjmgdml | Congenital portal vein-hepatic artery fistula
Q44.1 | 先天性胆囊畸形 xtxdnjx | Malformation of gallbladder
Q44.5 | 卡罗利病 kllb | Caroli disease | 肝内胆管囊状扩张 gndgnzkz
Q44.7 | 先天性肝纤维化 xtxgxwh | Congenital hepatic fibrosis
K80.4 | 胆管结石伴胆囊炎 dgjsbdny | Calculus of bile duct with cholecystitis
K80.8 | 肝内胆管结石 gndgjs | Intrahepatic bile duct stone | hepatolithiasis
K80.1-MIR | 米里齐综合征 mlqzhz | Mirizzi syndrome
K81.0-EMP! | 气肿性胆囊炎 qzxdny | Emphysematous cholecystitis
K81.0-GAN! | 坏疽性胆囊炎 hjxdny | Gangrenous cholecystitis
K81.0-ACA | 非结石性胆囊炎 fjsxdny | Acalculous cholecystitis
K81.1-XGC | 黄色肉芽肿性胆囊炎 hsryzxdny | Xanthogranulomatous cholecystitis
K82.0 | 胆囊梗阻 dngz | Obstruction of gallbladder
K82.1 | 胆囊积水 dnjs | Hydrops of gallbladder
K82.3 | 胆囊肠瘘 dncl | Fistula of gallbladder
K82.8-TOR! | 胆囊扭转 dnnz | Torsion of gallbladder
K82.8-POR | 瓷化胆囊 chdn | Porcelain gallbladder
K83.0-RPC | 复发性化脓性胆管炎 ffxhnxdgy | Recurrent pyogenic cholangitis
K83.0-IGG | 免疫球蛋白G4相关硬化性胆管炎 myqdbxgyhxdgy | Immunoglobulin G4-related sclerosing cholangitis
K83.2! | 胆管穿孔 dgck | Perforation of bile duct | 胆漏 dl; bile leak
K83.3 | 胆瘘 dl | Fistula of bile duct
K83.4 | 奥迪括约肌痉挛 adkyjjl | Spasm of sphincter of Oddi
K83.5 | 胆汁瘤 dzl | Biloma | biliary cyst
K85.0 | 特发性急性胰腺炎 tfxjxyxy | Idiopathic acute pancreatitis
K85.2 | 酒精性急性胰腺炎 jjxjxyxy | Alcohol-induced acute pancreatitis
K85.3 | 药物性急性胰腺炎 ywxjxyxy | Drug-induced acute pancreatitis
K85.8-NEC! | 坏死性胰腺炎 hsxyxy | Necrotizing pancreatitis | 感染性胰腺坏死 grxyxhs; infected pancreatic necrosis
K85.8-GRV | 沟槽区胰腺炎 gcqyxy | Groove pancreatitis
K86.0 | 酒精性慢性胰腺炎 jjxmxyxy | Alcohol-induced chronic pancreatitis
K86.3-WON | 胰腺包裹性坏死 yxbgxhs | Walled-off necrosis of pancreas | WON
K86.8-LIP | 胰腺脂肪浸润 yxzfjr | Fatty infiltration of pancreas
K86.8-FIS | 胰瘘 yl | Pancreatic fistula
K86.8-IPAS | 胰腺内副脾 yxnfp | Intrapancreatic accessory spleen
E24.9 | 库欣综合征 kxzhz | Cushing's syndrome
E25.9 | 先天性肾上腺皮质增生 xtxssxpzzs | Congenital adrenal hyperplasia | CAH
E26.0 | 原发性醛固酮增多症 yfxqgtzdz | Primary hyperaldosteronism | Conn综合征 zhz; Conn syndrome
E27.1 | 艾迪生病 adsb | Addison's disease | 原发性肾上腺皮质功能减退 yfxssxpzgnjt
E27.8-HYP | 肾上腺皮质增生 ssxpzzs | Adrenal cortical hyperplasia
E27.8-CYST | 肾上腺囊肿 ssxnz | Adrenal cyst
D36.1-GN | 节细胞神经瘤 jxbsjl | Ganglioneuroma
C74.9-GNB | 节细胞神经母细胞瘤 jxbsjmxbl | Ganglioneuroblastoma
C74.1 | 恶性嗜铬细胞瘤 exsgxbl | Malignant phaeochromocytoma
C74.9-LYM | 肾上腺淋巴瘤 ssxlbl | Lymphoma of adrenal gland
C75.5 | 副神经节瘤 fsjjl | Paraganglioma
D44.7-CBT | 颈动脉体瘤 jdmtl | Carotid body tumour
D44.6-GJT | 颈静脉球瘤 jjmql | Glomus jugulare tumour
K68.1 | 腹膜后脓肿 fmhnz | Retroperitoneal abscess | 腰大肌脓肿 ydjnz; psoas abscess
K66.2-IGG | 炎性腹主动脉瘤 yxfzdml | Inflammatory abdominal aortic aneurysm
R58! | 腹膜后出血 fmhcx | Retroperitoneal haemorrhage | 自发性腹膜后血肿 zfxfmhxz
# Kidney, bladder, male organs, further
N00.9 | 急性肾小球肾炎 jxsxqsy | Acute nephritic syndrome
N04.9 | 肾病综合征 sbzhz | Nephrotic syndrome
N11.0 | 反流性肾病 flxsb | Nonobstructive reflux-associated chronic pyelonephritis
N11.9 | 慢性肾盂肾炎 mxsysy | Chronic pyelonephritis
N12 | 肾小管间质性肾炎 sxgjzxsy | Tubulo-interstitial nephritis
N13.0 | 肾盂输尿管连接部梗阻 sysngljbgz | Hydronephrosis with ureteropelvic junction obstruction | UPJO
N13.1 | 输尿管狭窄伴肾积水 sngxzbsjs | Hydronephrosis with ureteral stricture
N13.4 | 输尿管积水 sngjs | Hydroureter | 巨输尿管 jsng; megaureter
N13.8 | 梗阻性尿路病 gzxnlb | Obstructive uropathy
N13.5-RPF | 腹膜后纤维化伴输尿管梗阻 fmhxwhbsnggz | Ureteral obstruction by retroperitoneal fibrosis
N15.1-PER! | 肾周脓肿 sznz | Perinephric abscess
N17.0 | 急性肾小管坏死 jxsxghs | Acute tubular necrosis
N17.1! | 急性肾皮质坏死 jxspzhs | Acute cortical necrosis
N17.2! | 急性肾髓质坏死 jxsszhs | Acute medullary necrosis | 肾乳头坏死 srths; papillary necrosis
N20.2 | 肾结石伴输尿管结石 sjsbsngjs | Calculus of kidney with calculus of ureter | 鹿角形结石 ljxjs; staghorn calculus
N21.1 | 尿道结石 ndjs | Calculus in urethra
N25.8 | 髓质海绵肾 szhms | Medullary sponge kidney
N27.0 | 单侧小肾 dcxs | Small kidney, unilateral
N28.8-RUP! | 肾自发性破裂 szfxpl | Spontaneous rupture of kidney | Wunderlich综合征 zhz; Wunderlich syndrome
N28.8-PTO | 肾下垂 sxc | Nephroptosis
N28.8-URI! | 尿性囊肿 nxnz | Urinoma | 尿外渗 nws; urine extravasation
N28.1-BOS | 复杂性肾囊肿 fzxsnz | Complex renal cyst | Bosniak
N28.8-URET | 输尿管炎 sngy | Ureteritis
N30.1 | 间质性膀胱炎 jzxpgy | Interstitial cystitis
N30.4 | 放射性膀胱炎 fsxpgy | Irradiation cystitis
N30.8-EMP! | 气肿性膀胱炎 qzxpgy | Emphysematous cystitis
N30.8-GLD | 腺性膀胱炎 xxpgy | Cystitis glandularis
N31.9 | 神经源性膀胱 sjyxpg | Neuromuscular dysfunction of bladder
N32.0 | 膀胱颈梗阻 pgjgz | Bladder-neck obstruction
N32.1 | 膀胱肠瘘 pgcl | Vesicointestinal fistula
N32.4! | 非创伤性膀胱破裂 fcsxpgpl | Nontraumatic rupture of bladder
N34.0 | 尿道脓肿 ndnz | Urethral abscess
N35.9 | 尿道狭窄 ndxz | Urethral stricture
N36.1 | 尿道憩室 ndqs | Urethral diverticulum
N39.0 | 泌尿道感染 mndgr | Urinary tract infection | UTI
N41.1 | 慢性前列腺炎 mxqlxy | Chronic prostatitis
N42.0 | 前列腺结石 qlxjs | Calculus of prostate
N42.8-CYST | 前列腺囊肿 qlxnz | Prostatic cyst | 前列腺小囊囊肿 qlxxnnz; utricle cyst
N43.4 | 精液囊肿 jynz | Spermatocele
N44-APP | 睾丸附件扭转 gwfjnz | Torsion of testicular appendage
N45.0 | 附睾炎伴脓肿 fgybnz | Epididymitis with abscess
N46 | 男性不育 nxby | Male infertility
N48.3! | 阴茎异常勃起 yjycbq | Priapism
N50.1 | 睾丸血管疾患 gwxgjh | Vascular disorders of male genital organs | 睾丸梗死 gwgs; testicular infarction
N50.8-MIC | 睾丸微石症 gwwsz | Testicular microlithiasis
N50.8-VES | 精囊炎 jny | Seminal vesiculitis
C60.9 | 阴茎癌 yja | Carcinoma of penis
C62.9-SEM | 精原细胞瘤 jyxbl | Seminoma
C62.9-NSG | 睾丸非精原细胞性生殖细胞瘤 gwfjyxbxszxbl | Nonseminomatous germ cell tumour of testis
C62.9-LYM | 睾丸淋巴瘤 gwlbl | Lymphoma of testis
C63.0 | 附睾恶性肿瘤 fgexzl | Malignant neoplasm of epididymis
C64-CC | 肾透明细胞癌 stmxba | Clear cell renal cell carcinoma | ccRCC
C64-PAP | 乳头状肾细胞癌 rtzsxba | Papillary renal cell carcinoma | pRCC
C64-CHR | 嫌色性肾细胞癌 xsxsxba | Chromophobe renal cell carcinoma
C64-CD | 集合管癌 jhga | Collecting duct carcinoma
C64-CCSK | 肾透明细胞肉瘤 stmxbrl | Clear cell sarcoma of kidney
C64-RHAB | 肾恶性横纹肌样瘤 sexhwjyl | Malignant rhabdoid tumour of kidney
C64-LYM | 肾淋巴瘤 slbl | Lymphoma of kidney
C67.0 | 膀胱三角区癌 pgsjqa | Carcinoma of trigone of bladder
C67.2 | 膀胱侧壁癌 pgcba | Carcinoma of lateral wall of bladder
C67.7 | 脐尿管癌 qnga | Carcinoma of urachus
C68.0 | 尿道癌 nda | Carcinoma of urethra
C79.0 | 肾转移瘤 szyl | Metastasis of kidney
C79.1 | 膀胱转移瘤 pgzyl | Metastasis of bladder
D09.0 | 膀胱原位癌 pgywa | Carcinoma in situ of bladder
D29.1 | 前列腺良性肿瘤 qlxlxzl | Benign neoplasm of prostate
D29.2 | 睾丸良性肿瘤 gwlxzl | Benign neoplasm of testis | 睾丸表皮样囊肿 gwbpynz; epidermoid cyst of testis
D30.0-CN | 囊性肾瘤 nxsl | Cystic nephroma | MLCN
D30.0-MA | 后肾腺瘤 hsxl | Metanephric adenoma
D30.0-MN | 中胚层肾瘤 zpcsl | Mesoblastic nephroma
D30.3 | 膀胱良性肿瘤 pglxzl | Benign neoplasm of bladder | 膀胱平滑肌瘤 pgphjl; 内翻性乳头状瘤 nfxrtzl
D41.4 | 膀胱动态未定肿瘤 pgdtwdzl | Neoplasm of uncertain behaviour of bladder
Q60.0 | 单侧肾缺如 dcsqr | Renal agenesis, unilateral | 孤立肾 gls
Q61.1 | 婴儿型多囊肾 yexdns | Polycystic kidney, infantile type | ARPKD
Q61.4 | 多囊性发育不良肾 dnxfybls | Multicystic dysplastic kidney | MCDK
Q61.5 | 髓质囊性病 sznxb | Medullary cystic kidney
Q62.1 | 先天性输尿管狭窄 xtxsngxz | Atresia and stenosis of ureter
Q62.3 | 输尿管囊肿 sngnz | Ureterocele
Q62.5 | 重复输尿管 cfsng | Duplication of ureter | 重复肾 cfs; duplex kidney
Q62.6 | 输尿管异位开口 sngywkk | Malposition of ureter | ectopic ureter
Q62.2 | 先天性巨输尿管 xtxjsng | Congenital megaloureter
Q63.2 | 异位肾 yws | Ectopic kidney | 盆腔肾 pqs; pelvic kidney; 交叉融合异位肾 jcrhyws
Q64.1 | 膀胱外翻 pgwf | Exstrophy of urinary bladder
Q64.4 | 脐尿管囊肿 qngnz | Urachal cyst | 脐尿管瘘 qngl; 脐尿管脓肿 qngnz
I72.2-PSA! | 肾动脉假性动脉瘤 sdmjxdml | Pseudoaneurysm of renal artery
I77.3 | 肌纤维发育不良 jxwfybl | Fibromuscular dysplasia | FMD
I87.1-NUT | 左肾静脉压迫综合征 zsjmypzhz | Nutcracker syndrome | 胡桃夹综合征 htjzhz
I87.1-MTS | 髂静脉压迫综合征 qjmypzhz | May-Thurner syndrome | Cockett综合征 zhz
I87.1-SVC! | 上腔静脉综合征 sqjmzhz | Superior vena cava syndrome | SVCS
S37.1! | 输尿管损伤 sngss | Injury of ureter
S37.3! | 尿道损伤 ndss | Injury of urethra
S30.2 | 外生殖器挫伤 wszqcs | Contusion of external genital organs
S31.3! | 睾丸破裂 gwpl | Rupture of testis
S39.8 | 阴茎折断 yjzd | Fracture of penis
# Women, pregnancy, breast, further
C51.9 | 外阴癌 wya | Carcinoma of vulva
C52 | 阴道癌 yda | Carcinoma of vagina
C54.2 | 子宫平滑肌肉瘤 zgphjrl | Leiomyosarcoma of uterus
C54.9 | 子宫肉瘤 zgrl | Sarcoma of uterus | 子宫内膜间质肉瘤 zgnmjzrl; 癌肉瘤 arl; carcinosarcoma
C56-GCT | 卵巢颗粒细胞瘤 lcklxbl | Granulosa cell tumour of ovary
C56-DYS | 卵巢无性细胞瘤 lcwxxbl | Dysgerminoma of ovary
C56-YST | 卵巢卵黄囊瘤 lclhnl | Yolk sac tumour of ovary | 内胚窦瘤 npdl
C56-IT | 卵巢未成熟畸胎瘤 lcwcsjtl | Immature teratoma of ovary
C56-KRU | 库肯勃瘤 kkbl | Krukenberg tumour
C56-SER | 卵巢浆液性癌 lcjyxa | Serous carcinoma of ovary | HGSC
C56-CLR | 卵巢透明细胞癌 lctmxba | Clear cell carcinoma of ovary
C56-MUC | 卵巢黏液性癌 lcnyxa | Mucinous carcinoma of ovary
D06.9 | 宫颈原位癌 gjywa | Carcinoma in situ of cervix
D26.0 | 宫颈良性肿瘤 gjlxzl | Benign neoplasm of cervix
D25.0 | 黏膜下子宫肌瘤 nmxzgjl | Submucous leiomyoma of uterus
D25.1 | 肌壁间子宫肌瘤 jbjzgjl | Intramural leiomyoma of uterus
D25.2 | 浆膜下子宫肌瘤 jmxzgjl | Subserosal leiomyoma of uterus
D25.9-DEG | 子宫肌瘤变性 zgjlbx | Degeneration of uterine leiomyoma | 红色变性 hsbx; red degeneration
D27-FIB | 卵巢纤维瘤 lcxwl | Fibroma of ovary | 卵泡膜细胞瘤 lpmxbl; thecoma; Meigs综合征 zhz
D27-BRE | 卵巢布伦纳瘤 lcblnl | Brenner tumour of ovary
D27-MUC | 卵巢黏液性囊腺瘤 lcnyxnxl | Mucinous cystadenoma of ovary
D39.2 | 侵蚀性葡萄胎 qsxptt | Invasive hydatidiform mole
D39.0 | 子宫动态未定肿瘤 zgdtwdzl | Neoplasm of uncertain behaviour of uterus
N70.0-TOA! | 输卵管卵巢脓肿 slglcnz | Tubo-ovarian abscess | TOA
N71.0 | 急性子宫内膜炎 jxzgnmy | Acute endometritis | 宫腔积脓 gqjn; pyometra
N72 | 宫颈炎 gjy | Inflammatory disease of cervix uteri
N73.3! | 女性急性盆腔腹膜炎 nxjxpqfmy | Female acute pelvic peritonitis
N73.6 | 女性盆腔粘连 nxpqzl | Female pelvic peritoneal adhesions
N75.0 | 巴氏腺囊肿 bsxnz | Cyst of Bartholin's gland
N75.1 | 巴氏腺脓肿 bsxnz | Abscess of Bartholin's gland
N80.3 | 深部浸润型子宫内膜异位症 sbjrxzgnmywz | Deep infiltrating endometriosis | DIE
N80.5 | 肠子宫内膜异位症 czgnmywz | Endometriosis of intestine
N80.6 | 瘢痕子宫内膜异位症 bhzgnmywz | Endometriosis in cutaneous scar | 腹壁子宫内膜异位 fbzgnmyw
N81.4 | 子宫脱垂 zgtc | Uterovaginal prolapse
N82.0 | 膀胱阴道瘘 pgydl | Vesicovaginal fistula
N83.2-HEM! | 卵巢囊肿破裂出血 lcnzplcx | Ruptured haemorrhagic ovarian cyst | 黄体破裂 htpl; ruptured corpus luteum
N83.6 | 输卵管积血 slgjx | Haematosalpinx
N83.5-TUB! | 输卵管扭转 slgnz | Torsion of fallopian tube
N83.8-PCO | 卵巢冠囊肿 lcgnz | Paraovarian cyst
N83.8-OEO | 卵巢水肿 lcsz | Massive ovarian oedema
N98.1! | 卵巢过度刺激综合征 lcgdcjzhz | Ovarian hyperstimulation syndrome | OHSS
E28.2 | 多囊卵巢综合征 dnlczhz | Polycystic ovary syndrome | PCOS
N84.1 | 宫颈息肉 gjxr | Polyp of cervix uteri
N85.4 | 子宫位置异常 zgwzyc | Malposition of uterus | 子宫后倾 zghq
N85.6 | 宫腔粘连 gqzl | Intrauterine synechiae | Asherman综合征 zhz
N85.7 | 宫腔积血 gqjx | Haematometra
N85.8 | 子宫动静脉瘘 zgdjml | Uterine arteriovenous fistula
N88.8-NAB | 宫颈纳氏囊肿 gjnsnz | Nabothian cyst
N89.7 | 阴道积血 ydjx | Haematocolpos | 处女膜闭锁 cnmbs
N92.0 | 月经过多 yjgd | Excessive menstruation
N95.0 | 绝经后出血 jjhcx | Postmenopausal bleeding
Q50.1 | 发育性卵巢囊肿 fyxlcnz | Developmental ovarian cyst | 新生儿卵巢囊肿 xselcnz
Q51.0 | 子宫缺如 zgqr | Agenesis of uterus | MRKH
Q51.2 | 双子宫 szg | Duplication of uterus | 纵隔子宫 zgzg; septate uterus
Q51.3 | 双角子宫 sjzg | Bicornate uterus
Q51.4 | 单角子宫 djzg | Unicornate uterus
Q52.3 | 处女膜闭锁 cnmbs | Imperforate hymen
Q52.1 | 阴道纵隔 ydzg | Doubling of vagina
Q64.7 | 泄殖腔畸形 xzqjx | Cloacal malformation
O00.0! | 腹腔妊娠 fqrs | Abdominal pregnancy
O00.2! | 卵巢妊娠 lcrs | Ovarian pregnancy
O00.8-COR! | 宫角妊娠 gjrs | Cornual pregnancy | 输卵管间质部妊娠 slgjzbrs; interstitial pregnancy
O00.8-CER! | 宫颈妊娠 gjrs | Cervical pregnancy
O01.0 | 完全性葡萄胎 wqxptt | Complete hydatidiform mole
O01.1 | 部分性葡萄胎 bfxptt | Partial hydatidiform mole
O02.0 | 胚胎停育 ptty | Blighted ovum | 枯萎卵 kwl
O08.1 | 流产后出血 lchcx | Haemorrhage following abortion | 妊娠物残留 rswcl; RPOC
O20.0 | 先兆流产 xzlc | Threatened abortion
O22.3! | 妊娠期深静脉血栓形成 rsqsjmxsxc | Deep phlebothrombosis in pregnancy
O24.4 | 妊娠期糖尿病 rsqtnb | Gestational diabetes mellitus
O26.8-ICP | 妊娠期肝内胆汁淤积症 rsqgndzyjz | Intrahepatic cholestasis of pregnancy | ICP
O30.1 | 三胎妊娠 strs | Triplet pregnancy
O31.2 | 双胎一胎死亡 stytsw | Continuing pregnancy after death of one fetus
O32.1 | 臀先露 txl | Breech presentation
O34.1 | 妊娠合并子宫肌瘤 rshbzgjl | Tumour of uterus in pregnancy
O34.2 | 瘢痕子宫妊娠 bhzgrs | Uterine scar in pregnancy
O34.3 | 宫颈机能不全 gjjnbq | Cervical incompetence
O35.0 | 胎儿中枢神经系统畸形 tezssjxtjx | Fetal central nervous system malformation
O35.8 | 胎儿畸形 tejx | Fetal abnormality
O36.2 | 胎儿水肿 tesz | Hydrops fetalis
O36.4 | 胎死宫内 tsgn | Intrauterine death
O43.0 | 双胎输血综合征 stsxzhz | Twin-to-twin transfusion syndrome | TTTS
O43.1 | 胎盘畸形 tpjx | Malformation of placenta | 帆状胎盘 fztp; velamentous insertion; 副胎盘 ftp
O42.9 | 胎膜早破 tmzp | Premature rupture of membranes
O69.4! | 前置血管 qzxg | Vasa praevia
O69.1 | 脐带绕颈 qdrj | Cord around neck
O71.2! | 产后子宫内翻 chzgnf | Postpartum inversion of uterus
O72.2 | 晚期产后出血 wqchcx | Delayed postpartum haemorrhage
O73.0 | 胎盘滞留 tpzl | Retained placenta
O85! | 产褥期脓毒症 crqndz | Puerperal sepsis
O86.0 | 剖宫产切口感染 pgcqkgr | Infection of obstetric surgical wound
O87.1! | 产褥期深静脉血栓形成 crqsjmxsxc | Deep phlebothrombosis in the puerperium | 卵巢静脉血栓 lcjmxs; ovarian vein thrombosis
O88.1! | 羊水栓塞 ysss | Amniotic fluid embolism
O88.2! | 产科血栓栓塞 ckxsss | Obstetric thromboembolism
O90.3! | 围产期心肌病 wcqxjb | Peripartum cardiomyopathy
O91.1 | 产后乳腺脓肿 chrxnz | Abscess of breast associated with childbirth
C50.6 | 乳房腋尾部癌 rfywba | Carcinoma of axillary tail of breast
C50.9-INF | 炎性乳腺癌 yxrxa | Inflammatory carcinoma of breast
C50.9-LOB | 乳腺浸润性小叶癌 rxjrxxya | Invasive lobular carcinoma of breast | ILC
C50.9-MUC | 乳腺黏液癌 rxnya | Mucinous carcinoma of breast
C50.9-IDC | 乳腺浸润性导管癌 rxjrxdga | Invasive ductal carcinoma of breast | IDC
C50.9-MED | 乳腺髓样癌 rxsya | Medullary carcinoma of breast
C50.9-MET | 乳腺化生性癌 rxhsxa | Metaplastic carcinoma of breast
C50.9-PAP | 乳腺乳头状癌 rxrtza | Papillary carcinoma of breast
C50.9-LYM | 乳腺淋巴瘤 rxlbl | Lymphoma of breast
C50.9-ANG | 乳腺血管肉瘤 rxxgrl | Angiosarcoma of breast
C50.0-PAG | 乳头佩吉特病 rtpjtb | Paget disease of nipple
D17.1-BR | 乳腺脂肪瘤 rxzfl | Lipoma of breast
D24-HAM | 乳腺错构瘤 rxcgl | Hamartoma of breast
N60.3 | 乳腺纤维硬化 rxxwyh | Fibrosclerosis of breast | 放射状瘢痕 fszbh; radial scar
N60.2-SA | 乳腺硬化性腺病 rxyhxxb | Sclerosing adenosis of breast
N61-ABS | 乳腺脓肿 rxnz | Abscess of breast
N61-PCM | 浆细胞性乳腺炎 jxbxrxy | Plasma cell mastitis
N60.9-ADH | 乳腺非典型导管增生 rxfdxdgzs | Atypical ductal hyperplasia of breast | ADH
N64.0 | 乳头皲裂瘘管 rtjllg | Fissure and fistula of nipple
N64.5 | 乳头溢液 rtyy | Nipple discharge
N64.8-MON | 乳房浅静脉血栓性静脉炎 rfqjmxsxjmy | Mondor disease of breast
Q83.1 | 副乳 fr | Accessory breast
T85.4-CON | 乳房假体包膜挛缩 rfjtbmls | Capsular contracture of breast implant
S20.0 | 乳房血肿 rfxz | Haematoma of breast
# Heart and vessels, further
I05.0 | 二尖瓣狭窄 ejbxz | Mitral stenosis
I34.0 | 二尖瓣关闭不全 ejbgbbq | Mitral insufficiency | mitral regurgitation
I34.1 | 二尖瓣脱垂 ejbtc | Mitral valve prolapse
I35.1 | 主动脉瓣关闭不全 zdmbgbbq | Aortic valve insufficiency | aortic regurgitation
I36.1 | 三尖瓣关闭不全 sjbgbbq | Tricuspid insufficiency
I37.0 | 肺动脉瓣狭窄 fdmbxz | Pulmonary valve stenosis
I10 | 原发性高血压 yfxgxy | Essential hypertension
I11.9 | 高血压性心脏病 gxyxxzb | Hypertensive heart disease
I21.4! | 急性心内膜下心肌梗死 jxxnmxxjgs | Acute subendocardial myocardial infarction | NSTEMI
I23.3! | 心脏破裂 xzpl | Rupture of cardiac wall | 心肌梗死后心脏破裂 xjgshxzpl; 室壁破裂 sbpl
I23.1! | 心肌梗死后室间隔穿孔 xjgshsjgck | Ventricular septal defect after myocardial infarction
I25.2 | 陈旧性心肌梗死 cjxxjgs | Old myocardial infarction
I25.5 | 缺血性心肌病 qxxxjb | Ischaemic cardiomyopathy
I25.8-MB | 冠状动脉心肌桥 gzdmxjq | Myocardial bridging
I25.4-DIS! | 冠状动脉夹层 gzdmjc | Coronary artery dissection | SCAD
I25.4-FIS | 冠状动脉瘘 gzdml | Coronary artery fistula
I26.9-CT | 慢性血栓栓塞性肺动脉高压 mxxsssxfdmgy | Chronic thromboembolic pulmonary hypertension | CTEPH
I26.9-SEP! | 脓毒性肺栓塞 ndxfss | Septic pulmonary embolism
I28.1 | 肺动脉瘤 fdml | Aneurysm of pulmonary artery
I28.8-PVS | 肺静脉狭窄 fjmxz | Pulmonary vein stenosis
I30.1! | 化脓性心包炎 hnxxby | Infective pericarditis
I32.0 | 结核性心包炎 jhxxby | Tuberculous pericarditis
I31.8-CYST | 心包囊肿 xbnz | Pericardial cyst
I31.8-PP! | 心包积气 xbjq | Pneumopericardium
I42.1 | 梗阻性肥厚型心肌病 gzxfhxxjb | Obstructive hypertrophic cardiomyopathy | HOCM
I42.5 | 限制型心肌病 xzxxjb | Restrictive cardiomyopathy
I42.8-ARVC | 致心律失常性右室心肌病 zxlscxysxjb | Arrhythmogenic right ventricular cardiomyopathy | ARVC
I42.8-NVM | 左室心肌致密化不全 zsxjzmhbq | Left ventricular noncompaction | LVNC
I42.8-TAK | 应激性心肌病 yjxxjb | Takotsubo cardiomyopathy | 心尖球形综合征 xjqxzhz
I43.1 | 心脏淀粉样变 xzdfyb | Cardiac amyloidosis
I45.6 | 预激综合征 yjzhz | Pre-excitation syndrome
I48 | 心房颤动 xfcd | Atrial fibrillation
I51.1! | 腱索断裂 jsdl | Rupture of chordae tendineae
I51.4 | 心肌炎 xjy | Myocarditis
I51.7 | 心脏扩大 xzkd | Cardiomegaly
I70.0 | 主动脉粥样硬化 zdmzyyh | Atherosclerosis of aorta
I71.0-TA! | 主动脉夹层A型 zdmjcx | Type A aortic dissection | Stanford A; 斯坦福A型夹层 stfxjc
I71.0-TB! | 主动脉夹层B型 zdmjcx | Type B aortic dissection | Stanford B; 斯坦福B型夹层 stfxjc
I71.0-PAU! | 主动脉穿透性溃疡 zdmctxky | Penetrating aortic ulcer | PAU
I71.8! | 主动脉瘤破裂 zdmlpl | Ruptured aortic aneurysm
I71.9 | 主动脉瘤 zdml | Aortic aneurysm
I77.6-AOR | 主动脉炎 zdmy | Aortitis | 感染性主动脉炎 grxzdmy; infectious aortitis
I71.9-MYC! | 感染性主动脉瘤 grxzdml | Mycotic aortic aneurysm
I71.9-PSA! | 主动脉假性动脉瘤 zdmjxdml | Aortic pseudoaneurysm
I77.2! | 主动脉肠瘘 zdmcl | Aortoenteric fistula | arterial rupture
I71.9-SVA! | 主动脉窦瘤 zdmdl | Aneurysm of sinus of Valsalva | 主动脉窦瘤破裂 zdmdlpl
I72.1 | 上肢动脉瘤 szdml | Aneurysm of artery of upper extremity
I72.8-SMA | 肠系膜上动脉瘤 cxmsdml | Aneurysm of superior mesenteric artery
I72.9! | 假性动脉瘤 jxdml | Pseudoaneurysm | false aneurysm
I73.0 | 雷诺综合征 lnzhz | Raynaud syndrome
I73.9 | 外周血管病 wzxgb | Peripheral vascular disease
I74.1! | 主动脉血栓形成 zdmxsxc | Embolism and thrombosis of aorta
I74.5! | 髂动脉栓塞和血栓形成 qdmsshxsxc | Embolism and thrombosis of iliac artery
I74.8-RA! | 肾动脉栓塞 sdmss | Renal artery embolism
I77.1 | 动脉狭窄 dmxz | Stricture of artery | 锁骨下动脉窃血综合征 sgxdmqxzhz; subclavian steal
I77.4 | 正中弓状韧带压迫综合征 zzgzrdypzhz | Median arcuate ligament syndrome | 腹腔干压迫综合征 fqgypzhz; coeliac artery compression
I77.8-POP | 腘动脉陷迫综合征 gdmxpzhz | Popliteal artery entrapment syndrome
I77.8-CAD | 腘动脉外膜囊性病 gdmwmnxb | Cystic adventitial disease of popliteal artery
I79.0 | 梅毒性主动脉瘤 mdxzdml | Syphilitic aortic aneurysm
I80.0 | 浅静脉血栓性静脉炎 qjmxsxjmy | Superficial thrombophlebitis of lower extremity
I80.1! | 髂股静脉血栓形成 qgjmxsxc | Iliofemoral venous thrombosis
I80.8 | 上肢深静脉血栓形成 szsjmxsxc | Deep vein thrombosis of upper limb | Paget-Schroetter综合征 zhz
I80.2-PCD! | 股青肿 gqz | Phlegmasia cerulea dolens
I89.0 | 淋巴水肿 lbsz | Lymphoedema
I89.8-CHY | 乳糜腹 rmf | Chylous ascites | 淋巴囊肿 lbnz; lymphocele
I97.8 | 术后血管并发症 shxgbfz | Postprocedural vascular complication
T82.8 | 血管移植物感染 xgyzwgr | Infection of vascular graft
T82.3 | 内漏 nl | Endoleak | EVAR术后内漏 shnl
M31.7 | 显微镜下多血管炎 xwjxdxgy | Microscopic polyangiitis | MPA
M30.0 | 结节性多动脉炎 jjxddmy | Polyarteritis nodosa | PAN
M30.1 | 嗜酸性肉芽肿性多血管炎 ssxryzxdxgy | Eosinophilic granulomatosis with polyangiitis | EGPA; Churg-Strauss
M35.2 | 白塞病 bsb | Behcet disease
C38.0 | 心脏恶性肿瘤 xzexzl | Malignant neoplasm of heart | 心脏血管肉瘤 xzxgrl
C49.3-PAS | 肺动脉肉瘤 fdmrl | Pulmonary artery sarcoma
D15.1-FIB | 心脏乳头状纤维弹力瘤 xzrtzxwtll | Cardiac papillary fibroelastoma
D15.1-RHA | 心脏横纹肌瘤 xzhwjl | Cardiac rhabdomyoma
D18.0-SOFT | 软组织血管瘤 rzzxgl | Haemangioma of soft tissue
Q20.0 | 永存动脉干 ycdmg | Common arterial trunk
Q20.1 | 右室双出口 yssck | Double outlet right ventricle | DORV
Q20.3 | 完全性大动脉转位 wqxddmzw | Transposition of great vessels | TGA
Q20.4 | 单心室 dxs | Double inlet ventricle
Q20.5 | 矫正型大动脉转位 jzxddmzw | Congenitally corrected transposition
Q21.2 | 房室间隔缺损 fsjgqs | Atrioventricular septal defect | 心内膜垫缺损 xnmdqs
Q21.4 | 主肺动脉窗 zfdmc | Aortopulmonary septal defect
Q22.0 | 肺动脉瓣闭锁 fdmbbs | Pulmonary valve atresia
Q22.1 | 先天性肺动脉瓣狭窄 xtxfdmbxz | Congenital pulmonary valve stenosis
Q22.4 | 三尖瓣闭锁 sjbbs | Congenital tricuspid atresia
Q22.5 | 埃布斯坦畸形 abstjx | Ebstein's anomaly | 三尖瓣下移畸形 sjbxyjx
Q23.1 | 二叶式主动脉瓣 eyszdmb | Bicuspid aortic valve
Q23.4 | 左心发育不良综合征 zxfyblzhz | Hypoplastic left heart syndrome | HLHS
Q24.0 | 右位心 ywx | Dextrocardia
Q24.2 | 三房心 sfx | Cor triatriatum
Q25.2 | 主动脉弓离断 zdmgld | Interruption of aortic arch | 主动脉闭锁 zdmbs
Q25.4 | 主动脉弓畸形 zdmgjx | Malformation of aorta | 右位主动脉弓 ywzdmg; 双主动脉弓 szdmg; 血管环 xgh; vascular ring; 迷走右锁骨下动脉 mzysgxdm
Q25.5 | 肺动脉闭锁 fdmbs | Atresia of pulmonary artery
Q25.7 | 肺动脉吊带 fdmdd | Pulmonary artery sling
Q26.1 | 永存左上腔静脉 yczsqjm | Persistent left superior vena cava
Q26.3 | 部分性肺静脉异位引流 bfxfjmywyl | Partial anomalous pulmonary venous connection | 弯刀综合征 wdzhz; scimitar syndrome
Q26.8 | 下腔静脉畸形 xqjmjx | Malformation of inferior vena cava
Q27.8 | 静脉畸形 jmjx | Venous malformation | Klippel-Trenaunay
Q27.3 | 外周动静脉畸形 wzdjmjx | Peripheral arteriovenous malformation
Q87.4 | 马方综合征 mfzhz | Marfan syndrome
Q96.9 | 特纳综合征 tnzhz | Turner syndrome
S15.0! | 颈动脉损伤 jdmss | Injury of carotid artery
S25.1! | 锁骨下动脉损伤 sgxdmss | Injury of subclavian artery
S35.1! | 下腔静脉损伤 xqjmss | Injury of inferior vena cava
S35.2! | 腹腔动脉或肠系膜动脉损伤 fqdmhcxmdmss | Injury of coeliac or mesenteric artery
S35.4! | 肾血管损伤 sxgss | Injury of renal blood vessels
S45.1! | 肱动脉损伤 gdmss | Injury of brachial artery
S75.0! | 股动脉损伤 gdmss | Injury of femoral artery
S85.0! | 腘动脉损伤 gdmss | Injury of popliteal artery
# Chest, further
C33 | 气管癌 qga | Carcinoma of trachea | 气管腺样囊性癌 qgxynxa
C34.9-SCLC | 小细胞肺癌 xxbfa | Small cell lung carcinoma | SCLC
C34.9-ADC | 肺腺癌 fxa | Adenocarcinoma of lung
C34.9-SQC | 肺鳞癌 fla | Squamous cell carcinoma of lung
C34.9-NET | 肺类癌 fla | Carcinoid tumour of lung
C34.9-LYM | 肺淋巴瘤 flbl | Lymphoma of lung
C34.1-PAN | 肺上沟瘤 fsgl | Pancoast tumour
C34.9-LYC | 肺癌性淋巴管炎 faxlbgy | Lymphangitic carcinomatosis
C37-THY | 恶性胸腺瘤 exxxl | Malignant thymoma
C38.1 | 前纵隔恶性肿瘤 qzgexzl | Malignant neoplasm of anterior mediastinum | 纵隔生殖细胞瘤 zgszxbl; mediastinal germ cell tumour
C38.2 | 后纵隔恶性肿瘤 hzgexzl | Malignant neoplasm of posterior mediastinum
C38.4 | 胸膜恶性肿瘤 xmexzl | Malignant neoplasm of pleura
C78.1 | 纵隔转移瘤 zgzyl | Mediastinal metastasis
D14.1 | 喉良性肿瘤 hlxzl | Benign neoplasm of larynx | 喉乳头状瘤 hrtzl
D14.2 | 气管良性肿瘤 qglxzl | Benign neoplasm of trachea
D14.3-SH | 肺硬化性肺细胞瘤 fyhxfxbl | Sclerosing pneumocytoma of lung | 硬化性血管瘤 yhxxgl
D14.3-IMT | 肺炎性肌纤维母细胞瘤 fyxjxwmxbl | Inflammatory myofibroblastic tumour of lung | 肺炎性假瘤 fyxjl; inflammatory pseudotumour of lung
D15.0 | 胸腺良性肿瘤 xxlxzl | Benign neoplasm of thymus | 胸腺脂肪瘤 xxzfl; 胸腺囊肿 xxnz; thymic cyst
D15.2-TER | 纵隔畸胎瘤 zgjtl | Mediastinal teratoma
D15.2-BRC | 支气管囊肿 zqgnz | Bronchogenic cyst | 前肠囊肿 qcnz; foregut duplication cyst
D15.2-NEU | 纵隔神经源性肿瘤 zgsjyxzl | Mediastinal neurogenic tumour
D36.0-CAS | 巨淋巴结增生症 jlbjzsz | Castleman disease | 卡斯尔曼病 ksemb
D38.1 | 肺动态未定肿瘤 fdtwdzl | Neoplasm of uncertain behaviour of lung
D02.2-AAH | 肺非典型腺瘤样增生 ffdxxlyzs | Atypical adenomatous hyperplasia of lung | AAH; 纯磨玻璃结节 cmbljj; pGGN
D19.0 | 胸膜孤立性纤维瘤 xmglxxwl | Solitary fibrous tumour of pleura | SFT
D86.8 | 结节病 jjb | Sarcoidosis
J04.1 | 急性气管炎 jxqgy | Acute tracheitis
J10.0 | 流感病毒性肺炎 lgbdxfy | Influenza with pneumonia
J12.1 | 呼吸道合胞病毒肺炎 hxdhbbdfy | Respiratory syncytial virus pneumonia | RSV pneumonia
J12.0 | 腺病毒肺炎 xbdfy | Adenoviral pneumonia
J13 | 肺炎链球菌肺炎 fylqjfy | Pneumonia due to Streptococcus pneumoniae
J15.0 | 肺炎克雷伯菌肺炎 fyklbjfy | Pneumonia due to Klebsiella pneumoniae
J15.1 | 铜绿假单胞菌肺炎 tljdbjfy | Pneumonia due to Pseudomonas
J15.2 | 金黄色葡萄球菌肺炎 jhsptqjfy | Pneumonia due to staphylococcus
J16.0 | 衣原体肺炎 yytfy | Chlamydial pneumonia
J18.2 | 坠积性肺炎 zjxfy | Hypostatic pneumonia
J38.0 | 声带麻痹 sdmb | Paralysis of vocal cords
J38.4! | 喉水肿 hsz | Oedema of larynx
J38.6 | 喉狭窄 hxz | Stenosis of larynx
J39.8 | 气管狭窄 qgxz | Tracheal stenosis | 复发性多软骨炎 ffxdrgy; 气管软化 qgrh; tracheomalacia
J41.0 | 慢性支气管炎 mxzqgy | Chronic bronchitis
J43.1 | 全小叶型肺气肿 qxyxfqz | Panlobular emphysema
J43.2 | 小叶中心型肺气肿 xyzxxfqz | Centrilobular emphysema
J43.0 | 单侧透明肺 dctmf | Swyer-James syndrome
J44.1 | 慢性阻塞性肺疾病急性加重 mxzsxfjbjxjz | Chronic obstructive pulmonary disease with acute exacerbation | AECOPD
J46! | 哮喘持续状态 xccxzt | Status asthmaticus
J63.2 | 铍肺 pf | Berylliosis
J64 | 尘肺 cf | Pneumoconiosis
J65 | 尘肺合并结核 cfhbjh | Pneumoconiosis associated with tuberculosis
J66.0 | 棉尘肺 mcf | Byssinosis
J67.0 | 农民肺 nmf | Farmer's lung
J68.1! | 化学性肺水肿 hxxfsz | Chemical pulmonary oedema | 吸入性损伤 xrxss
J68.4 | 百草枯中毒肺损伤 bckzdfss | Paraquat lung
J69.1 | 类脂性肺炎 lzxfy | Lipoid pneumonia
J70.1 | 放射性肺纤维化 fsxfxwh | Radiation fibrosis of lung
J81-ACU! | 急性肺水肿 jxfsz | Acute pulmonary oedema
J84.1-IPF | 特发性肺纤维化 tfxfxwh | Idiopathic pulmonary fibrosis | IPF; UIP
J84.1-NSIP | 非特异性间质性肺炎 ftyxjzxfy | Nonspecific interstitial pneumonia | NSIP
J84.1-COP | 机化性肺炎 jhxfy | Organizing pneumonia | COP; BOOP
J84.1-AIP! | 急性间质性肺炎 jxjzxfy | Acute interstitial pneumonia
J84.1-DIP | 脱屑性间质性肺炎 txxjzxfy | Desquamative interstitial pneumonia
J84.1-LIP | 淋巴细胞性间质性肺炎 lbxbxjzxfy | Lymphocytic interstitial pneumonia
J84.8-LAM | 肺淋巴管平滑肌瘤病 flbgphjlb | Lymphangioleiomyomatosis | PLAM
J84.8-PLCH | 肺朗格汉斯细胞组织细胞增生症 flghsxbzzxbzsz | Pulmonary Langerhans cell histiocytosis | PLCH
J84.0-MIC | 肺泡微石症 fpwsz | Pulmonary alveolar microlithiasis
J84.8-DAH! | 弥漫性肺泡出血 mmxfpcx | Diffuse alveolar haemorrhage | DAH
J82-CEP | 慢性嗜酸性粒细胞性肺炎 mxssxlxbxfy | Chronic eosinophilic pneumonia
J82-AEP! | 急性嗜酸性粒细胞性肺炎 jxssxlxbxfy | Acute eosinophilic pneumonia
B44.1-ABPA | 变应性支气管肺曲霉病 byxzqgfqmb | Allergic bronchopulmonary aspergillosis | ABPA
B44.1-ASP | 肺曲霉球 fqmq | Pulmonary aspergilloma
J85.0! | 肺坏疽 fhj | Gangrene and necrosis of lung | 坏死性肺炎 hsxfy; necrotizing pneumonia
J85.3! | 纵隔脓肿 zgnz | Abscess of mediastinum
J86.0 | 脓胸伴瘘 nxbl | Empyema with fistula | 支气管胸膜瘘 zqgxml; bronchopleural fistula
J91 | 恶性胸腔积液 exxqjy | Malignant pleural effusion
J94.1 | 纤维胸 xwx | Fibrothorax | 胸膜增厚 xmzh
J94.8 | 液气胸 yqx | Hydropneumothorax
J95.1! | 术后急性肺功能不全 shjxfgnbq | Acute pulmonary insufficiency following surgery
J96.0! | 急性呼吸衰竭 jxhxsj | Acute respiratory failure
J98.0 | 支气管狭窄 zqgxz | Bronchostenosis | 支气管结石 zqgjs; broncholithiasis; 气管支气管憩室 qgzqgqs
J98.1-ROU | 圆形肺不张 yxfbz | Rounded atelectasis
J98.1-MID | 右肺中叶综合征 yfzyzhz | Middle lobe syndrome
J98.6 | 膈肌麻痹 gjmb | Paralysis of diaphragm | 膈膨升 gps; eventration of diaphragm
J99.0 | 类风湿性肺病 lfsxfb | Rheumatoid lung disease
J99.1 | 结缔组织病相关间质性肺病 jdzzbxgjzxfb | Interstitial lung disease in connective tissue disorder | CTD-ILD
Q32.1 | 先天性气管畸形 xtxqgjx | Malformation of trachea
Q33.6 | 先天性肺发育不良 xtxffybl | Hypoplasia of lung
Q33.0-CPAM | 先天性肺气道畸形 xtxfqdjx | Congenital pulmonary airway malformation | CPAM; CCAM
P25.0! | 新生儿间质性肺气肿 xsejzxfqz | Interstitial emphysema of newborn
P28.5! | 新生儿呼吸衰竭 xsehxsj | Respiratory failure of newborn
P22.1 | 新生儿暂时性呼吸增快 xsezsxhxzk | Transient tachypnoea of newborn | 湿肺 sf; wet lung
P23.9 | 先天性肺炎 xtxfy | Congenital pneumonia | 新生儿肺炎 xsefy
Q33.8-CLE | 先天性大叶性肺气肿 xtxdyxfqz | Congenital lobar emphysema | CLE
Q34.1 | 先天性纵隔囊肿 xtxzgnz | Congenital cyst of mediastinum
Q67.6 | 漏斗胸 ldx | Pectus excavatum
Q67.7 | 鸡胸 jx | Pectus carinatum
S27.4! | 支气管损伤 zqgss | Injury of bronchus | 支气管断裂 zqgdl; bronchial rupture
S27.5! | 气管损伤 qgss | Injury of trachea
S27.8-OES! | 创伤性食管损伤 csxsgss | Injury of thoracic oesophagus
S27.3-LAC! | 肺裂伤 fls | Laceration of lung | 肺血肿 fxz
S29.8 | 胸壁软组织损伤 xbrzzss | Injury of thoracic wall
T79.7 | 创伤性皮下气肿 csxpxqz | Traumatic subcutaneous emphysema
T70.2! | 高原肺水肿 gyfsz | High-altitude pulmonary oedema | HAPE
T75.1! | 溺水 ns | Drowning
T17.4! | 气管异物 qgyw | Foreign body in trachea
# Nervous system, further
C70.0 | 脑膜恶性肿瘤 nmexzl | Malignant neoplasm of cerebral meninges | 恶性脑膜瘤 exnml; 间变性脑膜瘤 jbxnml
C71.0 | 基底节恶性肿瘤 jdjexzl | Malignant neoplasm of cerebrum | 丘脑胶质瘤 qnjzl; 基底节生殖细胞瘤 jdjszxbl
C71.3 | 顶叶恶性肿瘤 dyexzl | Malignant neoplasm of parietal lobe
C71.4 | 枕叶恶性肿瘤 zyexzl | Malignant neoplasm of occipital lobe
C71.5 | 脑室恶性肿瘤 nsexzl | Malignant neoplasm of cerebral ventricle | 脉络丛癌 mlca
C71.9-GBM | 胶质母细胞瘤 jzmxbl | Glioblastoma | GBM
C71.9-OLI | 少突胶质细胞瘤 stjzxbl | Oligodendroglioma
C71.9-AST | 星形细胞瘤 xxxbl | Astrocytoma
C71.6-MB | 髓母细胞瘤 smxbl | Medulloblastoma
C71.6-PA | 毛细胞型星形细胞瘤 mxbxxxxbl | Pilocytic astrocytoma
C71.7-EPE | 室管膜瘤 sgml | Ependymoma
C71.7-DMG | 弥漫性中线胶质瘤 mmxzxjzl | Diffuse midline glioma | DIPG
C71.9-PXA | 多形性黄色星形细胞瘤 dxxhsxxxbl | Pleomorphic xanthoastrocytoma | PXA
C71.9-ATRT | 非典型畸胎样横纹肌样瘤 fdxjtyhwjyl | Atypical teratoid rhabdoid tumour | AT RT
C72.0 | 脊髓恶性肿瘤 jsexzl | Malignant neoplasm of spinal cord | 脊髓星形细胞瘤 jsxxxbl; 脊髓室管膜瘤 jssgml
C72.3 | 视神经胶质瘤 ssjjzl | Optic nerve glioma
C75.3 | 松果体恶性肿瘤 sgtexzl | Malignant neoplasm of pineal gland | 生殖细胞瘤 szxbl; germinoma; 松果体母细胞瘤 sgtmxbl
C79.3-LEP | 脑膜转移 nmzy | Leptomeningeal metastasis | 癌性脑膜炎 axnmy; carcinomatous meningitis
C79.4 | 脊髓转移瘤 jszyl | Metastasis of spinal cord
D32.9 | 非典型脑膜瘤 fdxnml | Atypical meningioma
D33.0 | 大脑良性肿瘤 dnlxzl | Benign neoplasm of brain, supratentorial | 神经节细胞胶质瘤 sjjxbjzl; ganglioglioma; DNET
D33.1 | 幕下良性肿瘤 mxlxzl | Benign neoplasm of brain, infratentorial | 血管母细胞瘤 xgmxbl; haemangioblastoma
D33.4 | 脊髓良性肿瘤 jslxzl | Benign neoplasm of spinal cord
D33.3-TRI | 三叉神经鞘瘤 scsjql | Trigeminal schwannoma
D33.0-CPP | 脉络丛乳头状瘤 mlcrtzl | Choroid plexus papilloma
D33.0-CN | 中枢神经细胞瘤 zssjxbl | Central neurocytoma
D33.0-EPI | 颅内表皮样囊肿 lnbpynz | Intracranial epidermoid cyst | 胆脂瘤 dzl; dermoid cyst
D33.0-COL | 第三脑室胶样囊肿 dsnsjynz | Colloid cyst of third ventricle
D17.7-ICL | 颅内脂肪瘤 lnzfl | Intracranial lipoma
D35.2-RCC | 拉特克囊肿 ltknz | Rathke cleft cyst
D35.2-PRL | 垂体泌乳素瘤 ctmrsl | Prolactinoma
E22.0 | 肢端肥大症 zdfdz | Acromegaly
E23.0 | 垂体功能减退 ctgnjt | Hypopituitarism | 空蝶鞍 kda; empty sella; 垂体柄阻断综合征 ctbzdzhz
E23.2 | 尿崩症 nbz | Diabetes insipidus
E23.6-HYP | 垂体炎 cty | Hypophysitis
E71.3 | 肾上腺脑白质营养不良 ssxnbzyybl | Adrenoleukodystrophy | ALD
E75.2 | 异染性脑白质营养不良 yrxnbzyybl | Metachromatic leukodystrophy | Krabbe病 b
E80.2 | 卟啉病 blb | Porphyria
E88.4 | 线粒体脑肌病 xltnjb | Mitochondrial encephalomyopathy | MELAS; Leigh
F01.9 | 血管性痴呆 xgxcd | Vascular dementia
G00.1 | 肺炎链球菌性脑膜炎 fylqjxnmy | Pneumococcal meningitis
G04.8-AE | 自身免疫性脑炎 zsmyxny | Autoimmune encephalitis | NMDA受体脑炎 stny; limbic encephalitis
G05.1 | 病毒性脑炎 bdxny | Viral encephalitis
G06.2! | 硬膜外脓肿 ymwnz | Extradural abscess | 硬膜下积脓 ymxjn; subdural empyema; 硬膜下脓肿 ymxnz
G10 | 亨廷顿病 htdb | Huntington's disease
G11.9 | 遗传性共济失调 ycxgjst | Hereditary ataxia | 小脑萎缩 xnws
G12.2 | 运动神经元病 ydsjyb | Motor neuron disease | ALS
G23.1 | 进行性核上性麻痹 jxxhsxmb | Progressive supranuclear palsy | PSP
G23.2 | 多系统萎缩 dxtws | Multiple system atrophy | MSA
G23.8 | 原发性家族性脑钙化 yfxjzxngh | Primary familial brain calcification | Fahr病 b
G31.0 | 额颞叶痴呆 enycd | Frontotemporal dementia | FTD
G31.8 | 路易体痴呆 lytcd | Dementia with Lewy bodies | DLB
G37.1 | 胼胝体变性 pztbx | Marchiafava-Bignami disease
G37.8-TDL | 瘤样脱髓鞘病变 lytsqbb | Tumefactive demyelination | TDL
G37.8-MOG | 髓鞘少突胶质细胞糖蛋白抗体病 sqstjzxbtdbktb | Myelin oligodendrocyte glycoprotein antibody disease | MOGAD
G40.3 | 颞叶内侧硬化 nyncyh | Mesial temporal sclerosis | 海马硬化 hmyh; hippocampal sclerosis
G41.9! | 癫痫持续状态 dxcxzt | Status epilepticus
G43.9 | 偏头痛 ptt | Migraine
G45.4 | 短暂性全面遗忘 dzxqmyw | Transient global amnesia
G51.0 | 面神经炎 msjy | Bell's palsy
G54.0 | 臂丛神经损伤 bcsjss | Brachial plexus disorder | 胸廓出口综合征 xkckzhz
G56.0 | 腕管综合征 wgzhz | Carpal tunnel syndrome
G57.0 | 梨状肌综合征 lzjzhz | Lesion of sciatic nerve
G61.0 | 吉兰巴雷综合征 jlblzhz | Guillain-Barre syndrome | GBS
G61.8 | 慢性炎性脱髓鞘性多发性神经病 mxyxtsqxdfxsjb | Chronic inflammatory demyelinating polyneuropathy | CIDP
G71.0 | 肌营养不良 jyybl | Muscular dystrophy
G80.9 | 脑性瘫痪 nxth | Cerebral palsy
G93.2 | 特发性颅内高压 tfxlngy | Benign intracranial hypertension | IIH
G93.4 | 代谢性脑病 dxxnb | Metabolic encephalopathy | 低血糖脑病 dxtnb; hypoglycaemic encephalopathy
G93.8-RCVS! | 可逆性脑血管收缩综合征 knxnxgsszhz | Reversible cerebral vasoconstriction syndrome | RCVS
G96.0 | 脑脊液漏 njyl | Cerebrospinal fluid leak
G96.8 | 低颅压综合征 dlyzhz | Intracranial hypotension
G95.8-SCD | 脊髓亚急性联合变性 jsyjxlhbx | Subacute combined degeneration of spinal cord
G95.1-DAVF | 硬脊膜动静脉瘘 yjmdjml | Spinal dural arteriovenous fistula | SDAVF
G95.1-SEH! | 椎管内血肿 zgnxz | Spinal epidural haematoma
G92! | 中毒性脑病 zdxnb | Toxic encephalopathy
I60.8! | 中脑周围非动脉瘤性蛛网膜下腔出血 znzwfdmlxzwmxqcx | Perimesencephalic nonaneurysmal haemorrhage
I61.2! | 大脑半球出血 dnbqcx | Intracerebral haemorrhage in hemisphere
I61.6! | 多部位脑出血 dbwncx | Multiple intracerebral haemorrhage
I62.1 | 非创伤性硬膜外出血 fcsxymwcx | Nontraumatic extradural haemorrhage
I62.0-CHR | 慢性硬膜下血肿 mxymxxz | Chronic subdural haematoma
I63.0! | 入脑前动脉血栓形成性脑梗死 rnqdmxsxcxngs | Cerebral infarction due to thrombosis of precerebral arteries
I63.5-WS | 分水岭脑梗死 fslngs | Watershed infarction
I63.5-BG | 基底节梗死 jdjgs | Infarction of basal ganglia
I63.5-PON! | 脑干梗死 nggs | Brain stem infarction | 脑桥梗死 nqgs; 延髓梗死 ysgs; lateral medullary infarction
I63.5-CER! | 小脑梗死 xngs | Cerebellar infarction
I63.5-HEM | 脑梗死出血转化 ngscxzh | Haemorrhagic transformation of infarction
I63.5-THA | 丘脑梗死 qngs | Thalamic infarction
I65.1! | 基底动脉狭窄 jddmxz | Stenosis of basilar artery
I66.1 | 大脑前动脉闭塞 dnqdmbs | Occlusion and stenosis of anterior cerebral artery
I67.2 | 脑动脉粥样硬化 ndmzyyh | Cerebral atherosclerosis
I67.3 | 皮质下动脉硬化性脑病 pzxdmyhxnb | Binswanger disease | CADASIL
I67.1-DAVF | 硬脑膜动静脉瘘 ynmdjml | Dural arteriovenous fistula | 颈动脉海绵窦瘘 jdmhmdl; CCF
I69.3 | 脑梗死后遗症 ngshyz | Sequelae of cerebral infarction | 脑软化灶 nrhz; encephalomalacia
Q01.9 | 脑膨出 npc | Encephalocele
Q03.1 | 丹迪沃克畸形 ddwkjx | Dandy-Walker syndrome
Q03.0 | 中脑导水管狭窄 zndsgxz | Aqueduct stenosis
Q04.0 | 胼胝体发育不全 pztfybq | Agenesis of corpus callosum
Q04.2 | 前脑无裂畸形 qnwljx | Holoprosencephaly
Q04.3 | 无脑回畸形 wnhjx | Lissencephaly | 巨脑回 jnh; pachygyria; 多小脑回 dxnh; polymicrogyria
Q04.6 | 脑裂畸形 nljx | Schizencephaly | 孔洞脑 kdn; porencephaly
Q04.8 | 灰质异位 hzyw | Grey matter heterotopia | FCD; 局灶性皮质发育不良 jzxpzfybl
Q00.0 | 无脑儿 wne | Anencephaly
Q05.9 | 脊柱裂 jzl | Spina bifida | 脊髓脊膜膨出 jsjmpc; myelomeningocele
Q06.2 | 脊髓纵裂 jszl | Diastematomyelia
Q06.8 | 脊髓栓系综合征 jssxzhz | Tethered cord syndrome
Q28.0 | 颅外脑血管动静脉畸形 lwnxgdjmjx | Arteriovenous malformation of precerebral vessels
Q28.3-DVA | 脑发育性静脉异常 nfyxjmyc | Developmental venous anomaly | DVA
Q28.3-VOG | 大脑大静脉瘤 dndjml | Vein of Galen malformation
Q85.8 | 脑面血管瘤病 nmxglb | Sturge-Weber syndrome | von Hippel-Lindau
S06.8 | 外伤性颅内血肿 wsxlnxz | Traumatic intracerebral haematoma
S06.7 | 创伤性昏迷 csxhm | Intracranial injury with prolonged coma
S02.7 | 多发性颅面骨骨折 dfxlmggz | Multiple fractures of skull and facial bones
S02.8 | 眶壁骨折 kbgz | Fracture of orbital wall | 眶内壁骨折 knbgz; 颞骨骨折 nggz
S02.5 | 牙折断 yzd | Fracture of tooth
S07.1! | 颅骨挤压伤 lgjys | Crushing injury of skull
P10.0! | 新生儿硬膜下出血 xseymxcx | Subdural haemorrhage due to birth injury
P12.0 | 头颅血肿 tlxz | Cephalhaematoma
P57.9 | 核黄疸 hhd | Kernicterus
# Spine, head and neck, bones and joints, further
M42.0 | 休门病 xmb | Scheuermann disease | 青少年椎体骨软骨病 qsnztgrgb
M46.3 | 感染性椎间盘炎 grxzjpy | Infection of intervertebral disc
M46.5 | 脊柱感染 jzgr | Infective spondylopathy | 化脓性脊柱炎 hnxjzy; pyogenic spondylitis
M47.1 | 脊髓型颈椎病 jsxjzb | Cervical spondylotic myelopathy
M47.2 | 神经根型颈椎病 sjgxjzb | Cervical spondylotic radiculopathy
M48.1 | 弥漫性特发性骨肥厚 mmxtfxgfh | Diffuse idiopathic skeletal hyperostosis | DISH
M48.8 | 后纵韧带骨化 hzrdgh | Ossification of posterior longitudinal ligament | OPLL; 黄韧带骨化 hrdgh
M50.0 | 颈椎间盘疾患伴脊髓病 jzjpjhbjsb | Cervical disc disorder with myelopathy
M51.0! | 腰椎间盘突出伴马尾受压 yzjptcbmwsy | Lumbar disc disorder with myelopathy
M51.3 | 椎间盘退行性变 zjptxxb | Intervertebral disc degeneration
M51.4 | 许莫氏结节 xmsjj | Schmorl nodes
M53.3 | 尾骨痛 wgt | Sacrococcygeal disorder
M54.5 | 腰痛 yt | Low back pain
M71.3 | 椎管内滑膜囊肿 zgnhmnz | Synovial cyst | facet cyst
M40.2 | 脊柱后凸 jzht | Kyphosis
Q76.4 | 先天性脊柱畸形 xtxjzjx | Congenital malformation of spine | 蝴蝶椎 hdz; 半椎体 bzt; 移行椎 yxz; butterfly vertebra
G96.1 | 蛛网膜炎 zwmy | Arachnoiditis | 椎管内蛛网膜囊肿 zgnzwmnz; Tarlov囊肿 nz
C41.2 | 脊柱恶性肿瘤 jzexzl | Malignant neoplasm of vertebral column | 脊索瘤 jsl; chordoma
S12.7! | 多发性颈椎骨折 dfxjzgz | Multiple fractures of cervical spine
S13.4 | 颈部扭伤 jbns | Sprain of cervical spine | 挥鞭伤 hbs; whiplash
S22.1! | 多发性胸椎骨折 dfxxzgz | Multiple fractures of thoracic spine
S24.1! | 胸髓损伤 xsss | Injury of thoracic spinal cord
S32.7! | 腰椎骨盆多发骨折 yzgpdfgz | Multiple fractures of lumbar spine and pelvis
S34.1! | 腰髓损伤 ysss | Injury of lumbar spinal cord
S32.2 | 尾骨骨折 wggz | Fracture of coccyx
S33.2 | 骶髂关节脱位 dqgjtw | Dislocation of sacroiliac joint
C30.0 | 鼻腔癌 bqa | Carcinoma of nasal cavity | 嗅神经母细胞瘤 xsjmxbl; olfactory neuroblastoma
C30.1 | 中耳癌 zea | Carcinoma of middle ear
C31.1 | 筛窦癌 sda | Carcinoma of ethmoid sinus
C32.0 | 声门癌 sma | Carcinoma of glottis
C32.1 | 声门上癌 smsa | Carcinoma of supraglottis
C44.2 | 外耳道癌 weda | Carcinoma of external auditory canal
C69.3 | 脉络膜黑色素瘤 mlmhssl | Choroidal melanoma
C69.5 | 泪腺癌 lxa | Carcinoma of lacrimal gland
C69.6 | 眼眶恶性肿瘤 ykexzl | Malignant neoplasm of orbit | 眼眶淋巴瘤 yklbl; 横纹肌肉瘤 hwjrl
C73-PTC | 甲状腺乳头状癌 jzxrtza | Papillary thyroid carcinoma | PTC
C73-MTC | 甲状腺髓样癌 jzxsya | Medullary thyroid carcinoma | MTC
C73-ATC | 甲状腺未分化癌 jzxwfha | Anaplastic thyroid carcinoma | ATC
C73-FTC | 甲状腺滤泡癌 jzxlpa | Follicular thyroid carcinoma | FTC
C75.0 | 甲状旁腺癌 jzpxa | Carcinoma of parathyroid gland
D10.6 | 鼻咽纤维血管瘤 byxwxgl | Juvenile nasopharyngeal angiofibroma | JNA
D11.0-WAR | 腮腺沃辛瘤 sxwxl | Warthin tumour of parotid gland | 腺淋巴瘤 xlbl
D14.0 | 鼻腔鼻窦内翻性乳头状瘤 bqbdnfxrtzl | Sinonasal inverted papilloma | 骨瘤 gl; osteoma of sinus
D16.5 | 成釉细胞瘤 cyxbl | Ameloblastoma
D31.6 | 眼眶海绵状血管瘤 ykhmzxgl | Cavernous haemangioma of orbit
E03.9 | 甲状腺功能减退 jzxgnjt | Hypothyroidism
E04.0 | 弥漫性甲状腺肿 mmxjzxz | Diffuse goitre
E06.0 | 急性化脓性甲状腺炎 jxhnxjzxy | Acute suppurative thyroiditis | 梨状窝瘘 lzwl
E07.8 | 甲状腺囊肿 jzxnz | Thyroid cyst
E21.0 | 原发性甲状旁腺功能亢进 yfxjzpxgnkj | Primary hyperparathyroidism | 棕色瘤 zsl; brown tumour
H05.1 | 炎性假瘤 yxjl | Orbital pseudotumour | 甲状腺相关眼病 jzxxgyb; thyroid eye disease
H05.2 | 眼球突出 yqtc | Exophthalmos
H33.0! | 视网膜脱离 swmtl | Retinal detachment
H43.1 | 玻璃体积血 bltjx | Vitreous haemorrhage
H47.0 | 缺血性视神经病变 qxxssjbb | Ischaemic optic neuropathy
H49.2 | 展神经麻痹 zsjmb | Sixth nerve palsy
H60.2! | 恶性外耳道炎 exwedy | Malignant otitis externa
H74.3 | 听骨链中断 tglzd | Ossicular discontinuity
H80.9 | 耳硬化症 eyhz | Otosclerosis
H81.0 | 梅尼埃病 mnab | Meniere's disease
H83.0 | 迷路炎 mly | Labyrinthitis
H90.3 | 感音神经性聋 gysjxl | Sensorineural hearing loss
J32.0 | 慢性上颌窦炎 mxshdy | Chronic maxillary sinusitis | 上颌窦囊肿 shdnz
J32.3 | 蝶窦炎 ddy | Chronic sphenoidal sinusitis | 真菌球 zjq; fungal ball
J34.1 | 鼻窦黏液囊肿 bdnynz | Mucocele of nasal sinus
J34.2 | 鼻中隔偏曲 bzgpq | Deviated nasal septum
J35.2 | 腺样体肥大 xytfd | Hypertrophy of adenoids
J35.1 | 扁桃体肥大 bttfd | Hypertrophy of tonsils
J03.9 | 急性扁桃体炎 jxbtty | Acute tonsillitis
J38.7 | 喉囊肿 hnz | Laryngocele
K04.8 | 根尖囊肿 gjnz | Radicular cyst
K09.0 | 含牙囊肿 hynz | Dentigerous cyst | 牙源性角化囊肿 yyxjhnz
K10.2 | 颌骨骨髓炎 hggsy | Osteomyelitis of jaw | 颌骨坏死 hghs; osteonecrosis of jaw
K07.6 | 颞下颌关节紊乱 nxhgjwl | Temporomandibular joint disorder | TMD
K11.3 | 涎腺脓肿 xxnz | Abscess of salivary gland
K11.6 | 舌下囊肿 sxnz | Ranula | 黏液囊肿 nynz
L02.0 | 面部脓肿 mbnz | Facial abscess
Q18.1 | 耳前瘘管 eqlg | Preauricular sinus
Q16.1 | 外耳道闭锁 wedbs | Atresia of external auditory canal
Q16.5 | 内耳畸形 nejx | Malformation of inner ear | Mondini; 大前庭导水管 dqtdsg
Q30.0 | 后鼻孔闭锁 hbkbs | Choanal atresia
Q31.5 | 先天性喉软化 xtxhrh | Congenital laryngomalacia
Q35.9 | 腭裂 el | Cleft palate
Q37.9 | 唇腭裂 cel | Cleft lip and palate
Q75.0 | 颅缝早闭 lfzb | Craniosynostosis
S11.0! | 喉气管损伤 hqgss | Injury of larynx and trachea
S05.5! | 眼球异物 yqyw | Penetrating wound of eyeball with foreign body
T18.0 | 口腔异物 kqyw | Foreign body in mouth
T17.2! | 咽部异物 ybyw | Foreign body in pharynx
C40.0 | 上肢骨肉瘤 szgrl | Osteosarcoma of upper limb
C40.2-PAR | 骨旁骨肉瘤 gpgrl | Parosteal osteosarcoma
C41.4 | 骨盆恶性肿瘤 gpexzl | Malignant neoplasm of pelvic bones
C41.9-CHS | 软骨肉瘤 rgrl | Chondrosarcoma
C41.9-ADA | 骨釉质瘤 gyzl | Adamantinoma of bone
C41.9-LYM | 骨淋巴瘤 glbl | Lymphoma of bone
C49.9-LPS | 脂肪肉瘤 zfrl | Liposarcoma
C49.9-SYN | 滑膜肉瘤 hmrl | Synovial sarcoma
C49.9-UPS | 未分化多形性肉瘤 wfhdxxrl | Undifferentiated pleomorphic sarcoma | UPS
C49.9-RMS | 横纹肌肉瘤 hwjrl | Rhabdomyosarcoma | RMS
C43.9 | 恶性黑色素瘤 exhssl | Malignant melanoma
C46.9 | 卡波西肉瘤 kbxrl | Kaposi's sarcoma
C47.9 | 恶性周围神经鞘瘤 exzwsjql | Malignant peripheral nerve sheath tumour | MPNST
C85.1 | 原发性纵隔大B细胞淋巴瘤 yfxzgdxblbl | Primary mediastinal large B-cell lymphoma | PMBL
C83.5 | 淋巴母细胞淋巴瘤 lbmxblbl | Lymphoblastic lymphoma
C83.7 | 伯基特淋巴瘤 bjtlbl | Burkitt lymphoma
C84.4 | 外周T细胞淋巴瘤 wzxblbl | Peripheral T-cell lymphoma
C86.0 | 结外NK细胞淋巴瘤 jwxblbl | Extranodal NK-cell lymphoma, nasal type
C90.2 | 髓外浆细胞瘤 swjxbl | Extramedullary plasmacytoma
C90.3 | 孤立性浆细胞瘤 glxjxbl | Solitary plasmacytoma of bone
C91.1 | 慢性淋巴细胞白血病 mxlbxbbxb | Chronic lymphocytic leukaemia | CLL
C92.0 | 急性髓系白血病 jxsxbxb | Acute myeloid leukaemia | 绿色瘤 lsl; granulocytic sarcoma
C92.1 | 慢性髓系白血病 mxsxbxb | Chronic myeloid leukaemia | CML
D47.4 | 骨髓纤维化 gsxwh | Myelofibrosis | 髓外造血 swzx; extramedullary haematopoiesis
C96.0 | 朗格汉斯细胞组织细胞增生症 lghsxbzzxbzsz | Langerhans cell histiocytosis | LCH
D16.9-CB | 软骨母细胞瘤 rgmxbl | Chondroblastoma
D16.9-NOF | 非骨化性纤维瘤 fghxxwl | Nonossifying fibroma | NOF; 纤维骨皮质缺损 xwgpzqs
D16.9-CMF | 软骨黏液样纤维瘤 rgnyyxwl | Chondromyxoid fibroma
D16.9-OB | 骨母细胞瘤 gmxbl | Osteoblastoma
D16.9-OST | 骨瘤 gl | Osteoma | 骨岛 gd; bone island; enostosis
D16.9-IOL | 骨内脂肪瘤 gnzfl | Intraosseous lipoma
D16.9-MHE | 多发性骨软骨瘤 dfxgrgl | Multiple osteochondromas
D17.2 | 肢体脂肪瘤 ztzfl | Lipoma of limb
D21.9-GTS | 腱鞘巨细胞瘤 jqjxbl | Tenosynovial giant cell tumour
D21.9-MYX | 肌内黏液瘤 jnnyl | Intramuscular myxoma
D57.1 | 镰状细胞病 lzxbb | Sickle-cell disease
D56.1 | 地中海贫血 dzhpx | Beta thalassaemia
D66 | 血友病性关节病 xybxgjb | Haemophilic arthropathy
E79.1 | 莱施奈恩综合征 lsnezhz | Lesch-Nyhan syndrome
M02.9 | 反应性关节炎 fyxgjy | Reactive arthropathy
M05.9 | 血清阳性类风湿关节炎 xqyxlfsgjy | Seropositive rheumatoid arthritis
M07.3 | 银屑病关节炎 yxbgjy | Psoriatic arthritis
M08.9 | 幼年特发性关节炎 yntfxgjy | Juvenile idiopathic arthritis | JIA
M14.6 | 神经病性关节病 sjbxgjb | Charcot arthropathy | 夏科关节 xkgj
M19.9 | 骨关节炎 ggjy | Osteoarthritis | OA
M22.0 | 髌骨复发性脱位 bgffxtw | Recurrent dislocation of patella
M22.4 | 髌骨软骨软化 bgrgrh | Chondromalacia patellae
M23.2 | 半月板陈旧性损伤 bybcjxss | Derangement of meniscus due to old tear
M23.0 | 半月板囊肿 bybnz | Cystic meniscus
M23.1 | 盘状半月板 pzbyb | Discoid meniscus
M23.4 | 膝关节游离体 xgjylt | Loose body in knee
M24.4 | 复发性肩关节脱位 ffxjgjtw | Recurrent dislocation of shoulder | Bankart损伤 ss; Hill-Sachs
S43.4 | 肩盂唇损伤 jycss | Labral tear of shoulder | SLAP
M25.0 | 关节积血 gjjx | Haemarthrosis
M25.4 | 关节积液 gjjy | Effusion of joint
M25.8-FAI | 股骨髋臼撞击综合征 ggkjzjzhz | Femoroacetabular impingement | FAI
M32.9 | 系统性红斑狼疮 xtxhblc | Systemic lupus erythematosus | SLE
M33.2 | 多发性肌炎 dfxjy | Polymyositis | 皮肌炎 pjy
M34.9 | 系统性硬化症 xtxyhz | Systemic sclerosis
M35.0 | 干燥综合征 gzzhz | Sjogren syndrome
M60.0! | 化脓性肌炎 hnxjy | Pyomyositis | infective myositis
M62.8! | 横纹肌溶解 hwjrj | Rhabdomyolysis
M62.0 | 肌肉断裂 jrdl | Rupture of muscle
M65.4 | 桡骨茎突狭窄性腱鞘炎 rgjtxzxjqy | De Quervain tenosynovitis
M66.5 | 肌腱自发性断裂 jjzfxdl | Spontaneous rupture of tendon
M70.5 | 膝滑囊炎 xhny | Bursitis of knee
M70.6 | 大转子滑囊炎 dzzhny | Trochanteric bursitis
M75.2 | 肱二头肌肌腱炎 getjjjy | Bicipital tendinitis
M75.4 | 肩峰撞击综合征 jfzjzhz | Impingement syndrome of shoulder
M75.5 | 肩关节滑囊炎 jgjhny | Bursitis of shoulder
M76.6 | 跟腱炎 gjy | Achilles tendinitis
M76.5 | 髌腱炎 bjy | Patellar tendinitis
M77.1 | 肱骨外上髁炎 ggwsky | Lateral epicondylitis | 网球肘 wqz
M72.2 | 足底筋膜炎 zdjmy | Plantar fasciitis | 跖纤维瘤病 zxwlb
M79.4 | 髌下脂肪垫肥大 bxzfdfd | Hypertrophy of infrapatellar fat pad | Hoffa病 b
M84.1 | 骨折不愈合 gzbyh | Nonunion of fracture
M84.0 | 骨折畸形愈合 gzjxyh | Malunion of fracture
M86.4 | 慢性骨髓炎伴窦道 mxgsybdd | Chronic osteomyelitis with draining sinus | Brodie脓肿 nz
M86.6 | 慢性骨髓炎 mxgsy | Chronic osteomyelitis
M87.0 | 特发性骨坏死 tfxghs | Idiopathic aseptic necrosis of bone | 骨梗死 ggs; bone infarction
M88.9 | 畸形性骨炎 jxxgy | Paget disease of bone
M89.0 | 复杂性局部疼痛综合征 fzxjbttzhz | Complex regional pain syndrome | CRPS
M89.4 | 肥大性骨关节病 fdxggjb | Hypertrophic osteoarthropathy
M91.2 | 髋关节骨软骨病后遗畸形 kgjgrgbhyjx | Coxa plana
M92.5 | 胫骨结节骨骺炎 jgjjghy | Osgood-Schlatter disease
M92.6 | 跟骨骨骺炎 ggghy | Sever disease
M92.2 | 月骨无菌性坏死 ygwjxhs | Kienbock disease | 月骨软化 ygrh
M96.0 | 融合术后假关节 rhshjgj | Pseudarthrosis after fusion
N25.0 | 肾性骨病 sxgb | Renal osteodystrophy
Q65.0 | 先天性髋关节脱位 xtxkgjtw | Congenital dislocation of hip
Q66.0 | 先天性马蹄内翻足 xtxmtnfz | Congenital talipes equinovarus
Q66.8 | 跗骨联合 fglh | Tarsal coalition
Q77.4 | 软骨发育不全 rgfybq | Achondroplasia
Q78.2 | 石骨症 sgz | Osteopetrosis
Q78.4 | 内生软骨瘤病 nsrglb | Enchondromatosis | Ollier病 b; Maffucci综合征 zhz
Q78.1 | 多骨型纤维异常增殖症 dgxxwyczzz | Polyostotic fibrous dysplasia
Q77.7 | 脊柱骨骺发育不良 jzghfybl | Spondyloepiphyseal dysplasia
S32.8-APC! | 骨盆环不稳定骨折 gphbwdgz | Unstable fracture of pelvic ring
S52.3 | 桡骨干骨折 rgggz | Fracture of shaft of radius | 盖氏骨折 gsgz; Galeazzi fracture
S52.2 | 尺骨干骨折 cgggz | Fracture of shaft of ulna | 孟氏骨折 msgz; Monteggia fracture
S52.4 | 尺桡骨干双骨折 crggsgz | Fracture of shafts of ulna and radius
S52.6 | 尺桡骨远端骨折 crgydgz | Fracture of lower ends of ulna and radius
S42.4-SUP | 肱骨髁上骨折 ggksgz | Supracondylar fracture of humerus
S53.0 | 桡骨头半脱位 rgtbtw | Subluxation of radial head | 牵拉肘 qlz
S60.9 | 腕部损伤 wbss | Injury of wrist
S62.1 | 腕骨骨折 wggz | Fracture of carpal bone
S62.5 | 拇指骨折 mzgz | Fracture of thumb
S63.0 | 腕关节脱位 wgjtw | Dislocation of wrist | 月骨脱位 ygtw; 月骨周围脱位 ygzwtw; perilunate dislocation
S72.2 | 股骨转子下骨折 ggzzxgz | Subtrochanteric fracture
S76.1 | 股四头肌腱断裂 gstjjdl | Rupture of quadriceps tendon | 髌腱断裂 bjdl
S82.3 | 胫骨远端骨折 jgydgz | Fracture of lower end of tibia | Pilon骨折 gz
S82.4 | 腓骨骨折 fggz | Fracture of fibula
S83.0 | 髌骨脱位 bgtw | Dislocation of patella
S83.3 | 膝关节软骨损伤 xgjrgss | Tear of articular cartilage of knee
S83.6 | 膝后外侧角损伤 xhwcjss | Posterolateral corner injury of knee
S93.0 | 踝关节脱位 hgjtw | Dislocation of ankle joint
S93.4 | 踝关节扭伤 hgjns | Sprain of ankle | 距腓前韧带损伤 jfqrdss
S92.1 | 距骨骨折 jggz | Fracture of talus
S92.2 | 跗骨骨折 fggz | Fracture of tarsal bone
S93.3 | 跖跗关节骨折脱位 zfgjgztw | Lisfranc injury
S92.5 | 趾骨骨折 zggz | Fracture of toe
T84.0 | 关节假体松动 gjjtsd | Mechanical complication of joint prosthesis
T84.5 | 关节假体感染 gjjtgr | Infection of joint prosthesis
T84.1 | 内固定断裂 ngddl | Breakage of internal fixation device
T14.2 | 骨折 gz | Fracture
T33.9 | 冻伤 ds | Frostbite
S36.3! | 胃损伤 wss | Injury of stomach
S36.6! | 直肠损伤 zcss | Injury of rectum
S36.8! | 肠系膜损伤 cxmss | Injury of mesentery | 腹膜后血肿 fmhxz
S37.6! | 子宫损伤 zgss | Injury of uterus
S37.8! | 肾上腺损伤 ssxss | Injury of adrenal gland
R57.1! | 低血容量性休克 dxrlxxk | Hypovolaemic shock
R57.0! | 心源性休克 xyxxk | Cardiogenic shock
T82.1 | 起搏器电极移位 qbqdjyw | Displacement of cardiac electrode
T81.2 | 术中意外穿刺损伤 szywccss | Accidental puncture during a procedure
T85.5 | 胃肠道支架移位 wcdzjyw | Displacement of gastrointestinal stent
T83.1 | 输尿管支架移位 sngzjyw | Displacement of ureteral stent
T86.4 | 移植肝并发症 yzgbfz | Complication of liver transplant
T86.1 | 移植肾并发症 yzsbfz | Complication of kidney transplant
P54.4! | 新生儿肾上腺出血 xsessxcx | Neonatal adrenal haemorrhage
P76.0 | 胎粪性肠梗阻 tfxcgz | Meconium ileus
P78.0! | 围产期肠穿孔 wcqcck | Perinatal intestinal perforation | 胎粪性腹膜炎 tfxfmy
P29.3 | 新生儿持续性肺动脉高压 xsecxxfdmgy | Persistent fetal circulation | PPHN
P39.9 | 新生儿感染 xsegr | Infection of newborn
`
