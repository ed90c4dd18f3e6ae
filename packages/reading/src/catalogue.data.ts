/**
 * The catalogue of diagnoses that readers of images give, written for the reading room; no classification's text is copied.
 *
 * One diagnosis a line: `code | Chinese term and its pinyin initials | English term | other names; abbreviations`.
 * A `!` behind the code puts it on the do-not-miss list. Every Chinese name is followed by its pinyin initials, one letter
 * for each Han character; letters of Latin script in a name have none.
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
`
