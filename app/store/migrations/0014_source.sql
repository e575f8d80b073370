-- The laws as their own country cites them, for pages in Chinese; empty where `source` serves.
ALTER TABLE clock_kind ADD COLUMN source_zh TEXT NOT NULL DEFAULT '';
UPDATE clock_kind SET source_zh = '展会知识产权投诉处理规则' WHERE code = 'answer_24h';
UPDATE clock_kind SET source_zh = '《出境入境管理法》第三十九条' WHERE code = 'lodging_24h';
UPDATE clock_kind SET source_zh = '展会开放时间' WHERE code = 'hall_closing';
UPDATE clock_kind SET source_zh = '展会日期' WHERE code IN ('last_day', 'tear_down');
UPDATE clock_kind SET source_zh = '《民事诉讼法》第一百零三条、第一百零四条' WHERE code = 'court_48h';
UPDATE clock_kind SET source_zh = '《海关法》第三十一条' WHERE code = 'reexport_6m';
UPDATE clock_kind SET source_zh = '《商标法》第二十六条；《专利法》第二十四条；《巴黎公约》第四条、第十一条' WHERE code = 'priority_6m';
