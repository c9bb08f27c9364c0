/** A figure of the 小学 part and of the 初中 part; null is a blank cell. */
export interface ByStage {
  readonly primary: number | null;
  readonly junior: number | null;
}

/** One school of the ledger; areas in ㎡, equipment in 万元. */
export interface StaffAndRooms {
  readonly name: string;
  readonly type: string;
  readonly town: string;
  readonly ownership: string;
  readonly pupils: ByStage & { readonly senior: number | null };
  readonly classes: ByStage;
  readonly degree: ByStage;
  readonly backbone: ByStage;
  readonly arts: ByStage;
  readonly teachingArea: number | null;
  readonly indoorSportArea: number | null;
  readonly sportsArea: number | null;
  readonly equipment: number | null;
  readonly multimediaRooms: number | null;
  readonly remark: string;
}
