import { SPECIAL_ROOM_LIMITS, ROTATION_LIMITS } from "../../core/standards/item-limits";
import { STAFF_QUOTA_RULE } from "../../core/standards/staff-quota-rule";
import { shareInWords } from "../../i18n/zh-CN/standard-words";
import { call, type Formula, number } from "../../plan/formula/formula";
import { FAILED, MET, NO_STUDENTS } from "../result-words";
import { choiceOf, isGiven, type NativeArguments, NotNative, oneOf } from "./arguments";
import { blankRow, checkedRow, DECIMALS, input, refusing, REFUSAL, testsOf } from "./checked";
import { choose, is, joined, minus, over, type Part, plus, rounded, roundedUp, times } from "./tree";

/** Digits behind which a share of whole people is noise. */
const SHARE_DIGITS = 8;

export function staffQuota(args: NativeArguments): Formula {
  const { pupilsPerStaff, leastPupils, staffPerClass } = STAFF_QUOTA_RULE;
  const [primary, junior, classes] = [oneOf(args, "primary"), oneOf(args, "junior"), oneOf(args, "classes")];
  const raise = isGiven(args, "raise") ? oneOf(args, "raise") : null;
  const pupils = plus(primary, junior);
  const byPupils = plus(
    roundedUp(over(primary, pupilsPerStaff.primary), 0),
    roundedUp(over(junior, pupilsPerStaff.junior), 0),
  );
  const byClasses = roundedUp(times(classes, staffPerClass), 0);
  const raised = (quota: Formula): Formula =>
    raise ? plus(quota, call("ROUNDDOWN", rounded(times(quota, raise), SHARE_DIGITS), number(0))) : quota;
  // Without classes there is no answer where it hangs on them; N of a blank is 0.
  const ofClasses = (quota: Formula): Formula => choose(is(call("N", classes), "=", 0), REFUSAL, raised(quota));
  const quota = choiceOf(args, "larger")
    ? ofClasses(call("MAX", byPupils, byClasses))
    : choose(is(pupils, "<", leastPupils), ofClasses(byClasses), raised(byPupils));
  const people = [input(primary, "whole"), input(junior, "whole")];
  const extra = [classes, ...(raise ? [raise] : [])];
  const body = choose(is(pupils, "=", 0), NO_STUDENTS, quota);
  return blankRow(
    [primary, junior, classes],
    refusing(
      [
        is(call("COUNT", primary, junior), "=", 2),
        ...extra.map((at) => is(call("COUNT", at), "=", call("COUNTA", at))),
      ],
      [
        ...testsOf(people),
        is(call("MIN", ...extra), ">=", 0),
        is(classes, "=", rounded(classes, DECIMALS)),
        ...(raise ? [is(raise, "<=", 1)] : []),
      ],
      body,
    ),
  );
}

export function staffGap(args: NativeArguments): Formula {
  const [staff, quota] = [oneOf(args, "staff"), oneOf(args, "quota")];
  const apart = rounded(minus(quota, staff), DECIMALS);
  const word = choose(is(apart, ">", 0), "缺编", "超编");
  return checkedRow(
    [input(staff, "amount"), input(quota, "amount")],
    choose(is(apart, "=", 0), "满编", joined(word, call("ABS", apart), "人（核定", quota, "人，在编", staff, "人）")),
  );
}

export function rotation(args: NativeArguments): Formula {
  const { rotated: least, backbone: leastBackbone } = ROTATION_LIMITS;
  const [eligible, rotated, backbone] = [oneOf(args, "eligible"), oneOf(args, "rotated"), oneOf(args, "backbone")];
  const lack = (whole: Formula, share: number, part: Formula): Formula =>
    roundedUp(rounded(minus(times(whole, share), part), SHARE_DIGITS), 0);
  const [lacksRotated, lacksBackbone] = [
    lack(eligible, least.value, rotated),
    lack(rotated, leastBackbone.value, backbone),
  ];
  const short = (test: Formula, name: string, line: number, by: Formula): Formula =>
    choose(test, joined(`，${name}低于${shareInWords(line)}，还差`, by, "人"), "");
  const [fewRotated, fewBackbone] = [is(lacksRotated, ">", 0), is(lacksBackbone, ">", 0)];
  const verdict = choose(
    call("OR", fewRotated, fewBackbone),
    joined(
      `${FAILED}：共`,
      eligible,
      "人",
      short(fewRotated, "交流轮岗", least.value, lacksRotated),
      short(fewBackbone, "其中骨干", leastBackbone.value, lacksBackbone),
    ),
    MET,
  );
  const tooMany = call("OR", is(rotated, ">", eligible), is(backbone, ">", rotated));
  return checkedRow(
    [eligible, rotated, backbone].map((at) => input(at, "whole")),
    choose(is(eligible, "=", 0), "符合条件教师数为0", choose(tooMany, "不能判断：部分多于全部，请核对", verdict)),
  );
}

export function artRooms(args: NativeArguments): Formula {
  const per = SPECIAL_ROOM_LIMITS.classes.value;
  const [primary, junior] = [oneOf(args, "primary"), oneOf(args, "junior")];
  const need = plus(roundedUp(over(primary, per), 0), roundedUp(over(junior, per), 0));
  if (isGiven(args, "music") !== isGiven(args, "art")) throw new NotNative("音乐教室、美术教室请都选，或都不选");
  const classes = [input(primary, "whole"), input(junior, "whole")];
  const without = (body: Part): Formula => choose(is(need, "=", 0), "没有班级", body);
  if (!isGiven(args, "music")) return checkedRow(classes, without(need));
  const [music, art] = [oneOf(args, "music"), oneOf(args, "art")];
  const [noMusic, noArt] = [is(music, "<", need), is(art, "<", need)];
  const asked = joined("（各需", need, "间）");
  const short = (test: Formula, name: string, have: Formula): Formula =>
    choose(test, joined(`${name}教室差`, minus(need, have), "间"), "");
  const verdict = choose(
    call("OR", noMusic, noArt),
    joined(
      `${FAILED}：`,
      short(noMusic, "音乐", music),
      choose(call("AND", noMusic, noArt), "，", ""),
      short(noArt, "美术", art),
      asked,
    ),
    joined(MET, asked),
  );
  return checkedRow([...classes, input(music, "whole"), input(art, "whole")], without(verdict));
}
