// Declarations -> types, records, signatures and annotation levels: the private header of decls*.cpp.
//
//   decls.cpp         the class Decls: what the consumer and the lowering ask for, and the order in which it is done
//   decls_written.cpp annotations as they stand on one declaration: read, taken off the AST, LIEN_WHEN's condition
//   decls_shape.cpp   the stars of one declaration, and which of them an annotation means
//   decls_type.cpp    types, records, fields, globals
//   decls_sig.cpp     signatures: redeclarations merged, attributes of Clang and GCC
//   decls_check.cpp   what is only known of a whole signature or unit: lifetimes, named functions, strict regions
//
// Everything is made on first demand, from the declaration alone: in an editor the preamble's declarations are never
// handed to the consumer.
#ifndef LIEN_CLANG_DECLS_H
#define LIEN_CLANG_DECLS_H

#include "frontend.h"

#include <memory>
#include <vector>

namespace lien {

// Where an annotation may stand.
enum Site : uint8_t {
  OnParam = 1,
  OnResult = 2,
  OnPlace = 4 /* field or variable */,
  OnRecord = 8,
  OnField = 16,
  OnFunction = 32
};

// carrier in lien.h, as it is called in messages, sites, LevelKind, LevelFlag
#define LIEN_ANNOTATIONS(X)                                                                                            \
  X(Owned, "owned", "owned", OnParam | OnResult | OnPlace, LV_OWNED, 0)                                                \
  X(OwnedBy, "owned_by", "LIEN_OWNED_BY", OnParam | OnResult | OnPlace, LV_OWNED, 0)                                   \
  X(Borrowed, "borrowed", "borrowed", OnParam | OnResult | OnPlace, LV_BORROWED, 0)                                    \
  X(BorrowedMut, "borrowed_mut", "borrowed_mut", OnParam | OnResult | OnPlace, LV_BORROWED_MUT, 0)                     \
  X(Shared, "shared", "LIEN_SHARED", OnParam | OnResult | OnPlace, LV_SHARED, 0)                                       \
  X(Weak, "weak", "LIEN_WEAK", OnParam | OnResult | OnPlace, LV_WEAK, 0)                                               \
  X(Lifetime, "lifetime", "lifetime", OnParam | OnResult | OnPlace, LV_RAW, 0)                                         \
  X(When, "when", "LIEN_WHEN", OnParam, LV_RAW, 0)                                                                     \
  X(Out, "out", "LIEN_OUT", OnParam, LV_RAW, LF_OUT)                                                                   \
  X(Drops, "drops", "LIEN_DROPS", OnParam, LV_RAW, LF_DROPS)                                                           \
  X(Send, "send", "LIEN_SEND", OnParam, LV_RAW, LF_SEND)                                                               \
  X(Guard, "guard", "LIEN_GUARD", OnResult, LV_RAW, 0)                                                                 \
  X(Unguard, "unguard", "LIEN_UNGUARD", OnParam, LV_RAW, LF_UNGUARD)                                                   \
  X(Cell, "cell", "LIEN_CELL", OnRecord | OnField, LV_RAW, LF_CELL)                                                    \
  X(Sync, "sync", "LIEN_SYNC", OnRecord, LV_RAW, 0)                                                                    \
  X(Copy, "copy", "LIEN_COPY", OnRecord, LV_RAW, 0)                                                                    \
  X(Drop, "drop", "LIEN_DROP", OnRecord, LV_RAW, 0)                                                                    \
  X(Trusted, "trusted", "LIEN_TRUSTED", OnFunction, LV_RAW, 0)

enum class Says : uint8_t {
#define X(id, carrier, name, sites, kind, flag) id,
  LIEN_ANNOTATIONS(X)
#undef X
};

// One annotation as it was written. The texts live in the AST.
struct Written {
  Says says;
  clang::SourceLocation at;
  llvm::StringRef text;     // the argument
  llvm::StringRef expanded; // LIEN_WHEN: with its macros expanded
};
using WrittenList = llvm::SmallVector<Written, 2>;
llvm::StringRef nameOf(Says s); // as it is called in messages
unsigned sitesOf(Says s);
LevelKind kindOf(Says s);
uint16_t flagOf(Says s);
std::string spelled(const Written &w); // "lifetime(a)"

// A stretch of a type that has no function in it: its stars from the outermost inwards, then what is at the bottom,
// which is a function's type if another segment, that of the function's result, follows.
struct Segment {
  llvm::SmallVector<Level, 2> levels;
  llvm::SmallVector<clang::SourceLocation, 2> stars; // for each level; invalid if it was not written as a star here
  StrId baseLife{0};
  clang::QualType bottom;
  clang::FunctionTypeLoc function; // null at the last segment
  SigId sig{0};                    // of that function, once asked for
};

// What a declaration says at each star of its type.
struct Shape {
  llvm::SmallVector<Segment, 1> segments;
  bool leadsWithArray = false; // as a parameter that is one more pointer
  bool says = false;           // something is not raw
  int baseSegment = -1;        // where a typedef's own levels begin; -1: no typedef with pointers at the bottom
  unsigned baseLevel = 0;
  clang::SourceLocation base; // of the type specifier
};

// The function type below pointers and arrays, or null.
const clang::FunctionType *functionAtBottom(clang::QualType t);

// The signature of the first function type below pointers and arrays.
SigId sigBelow(const Unit *u, TyId t);

// One function, whatever its redeclarations.
struct FunctionEntry {
  FnId id{0};
  const clang::FunctionDecl *newest = nullptr; // the redeclaration up to which it is merged
};

// One spelling of a type.
struct TypeEntry {
  TyId id{0};
  bool hasFunction = false; // below its pointers and arrays
  int8_t plain = -1;        // isPlain, and no function; -1: not asked yet
};

struct Decls::Impl {
  Impl(clang::CompilerInstance &ci, Unit *unit) : ci(ci), unit(unit) {}

  clang::CompilerInstance &ci;
  Unit *const unit;

  clang::ASTContext &ast() const { return ci.getASTContext(); }
  const clang::SourceManager &sm() const { return ci.getSourceManager(); }
  StrId str(llvm::StringRef s) const { return lien_str(unit, s.data(), s.size()); }
  StrId name(const clang::NamedDecl *d) {
    const clang::IdentifierInfo *i = d->getIdentifier();
    if (!i)
      return StrId{0};
    StrId &known = names[i];
    return known.n ? known : known = str(i->getName());
  }
  llvm::StringRef text(StrId s) const { return lien_text(unit, s); }
  Loc loc(clang::SourceLocation l) const { return l.getRawEncoding(); }
  bool inSystemHeader(clang::SourceLocation l) const { return sm().isInSystemHeader(sm().getExpansionLoc(l)); }

  // decls.cpp
  void onDeclaration(const clang::Decl *d);
  void onFunction(const clang::FunctionDecl *f);
  void onVariable(const clang::VarDecl *v);
  void checkInner(const clang::DeclaratorDecl *d);

  // decls_written.cpp
  llvm::ArrayRef<Written> written(const clang::Decl *d); // takes the attributes off on first sight
  static bool hasLien(const clang::Decl *d);
  bool readWhen(const Written &w, Level &l) const;
  bool readWhenText(llvm::StringRef s, Level &l) const;
  bool readNumber(llvm::StringRef s, int32_t &out) const;
  void bad(clang::SourceLocation at, const llvm::Twine &text);

  // decls_shape.cpp
  const Shape &shape(const clang::Decl *d); // of a DeclaratorDecl or TypedefNameDecl
  bool isPlain(clang::QualType t);          // no typedef and no nullability in it says anything: all levels are raw
  bool isPlain(const clang::Decl *d, clang::QualType t);
  bool hasWritten(const clang::Decl *d) { return d->hasAttrs() ? !written(d).empty() : writtenOn.count(d) != 0; }
  void walk(clang::TypeLoc t, Shape &s, bool isParam, bool isTypedef);
  void walkTypedef(const clang::TypedefNameDecl *d, Shape &s, bool isParam, uint16_t nullness);
  void place(const clang::Decl *d, llvm::ArrayRef<Written> ws, Shape &s);
  void placeOne(const clang::Decl *d, const Written &w, Shape &s);
  bool hasName(const Written &w);
  bool siteFits(const clang::Decl *d, const Written &w, unsigned segment);
  void checkNamed(const clang::Decl *d, const Written &w, const Shape &s, unsigned segment);
  void apply(const clang::Decl *d, const Written &w, Segment &segment, unsigned level, bool isResult);
  void checkLevels(const clang::Decl *d, llvm::ArrayRef<Written> ws, const Shape &s);
  void setKind(const clang::Decl *d, const Written &w, Level &l);
  std::string described(const clang::Decl *d, bool isResult) const; // "parameter 'p'"
  LevelsId levelsOf(const Segment &s) const {
    return lien_levels(unit, s.levels.data(), static_cast<uint32_t>(s.levels.size()));
  }

  // decls_type.cpp
  TypeEntry &entry(clang::QualType t);
  TyId type(clang::QualType t) { return t.isNull() ? TyId{0} : entry(t).id; }
  TyId typeUncached(clang::QualType t);
  TyId typeWithSig(clang::QualType t, SigId sig);
  TyId typeOf(const clang::DeclaratorDecl *d); // with the signatures written in it
  TyId segmentType(Shape &s, unsigned i, clang::QualType t);
  RecId recordId(const clang::RecordDecl *r);
  RecId complete(const clang::RecordDecl *r);
  void completePointee(TyId t);
  void finishRecord(const clang::RecordDecl *r, RecId id);
  void shareStorage(const clang::RecordDecl *u);
  void noteRecord(const clang::RecordDecl *r, const clang::Decl *writtenAt);
  void noteOwner(const clang::RecordDecl *r, const Shape &field);
  StrId recordName(const clang::RecordDecl *r);
  Field fieldOf(const clang::FieldDecl *f);
  GlobalId global(const clang::VarDecl *v);
  uint32_t globalFlags(const clang::VarDecl *v) const;

  // decls_sig.cpp
  FnId function(const clang::FunctionDecl *f);
  SigId signature(const clang::FunctionDecl *newest); // made anew
  SigId signatureOf(const clang::FunctionDecl *f);    // as it stands
  void remember(const clang::FunctionDecl *f, FnId id, SigId sig);
  SigId functionTypeSig(clang::QualType functionType); // as seen through a pointer, without declarations
  SigId segmentSig(Shape &s, unsigned i);
  SigId makeSegmentSig(Shape &s, unsigned i);
  void owns(LevelsId &levels, llvm::StringRef family, uint16_t flags = 0);
  void applyCaptures(const clang::FunctionDecl *f, llvm::SmallVectorImpl<Param> &params);
  void applyOwnership(const clang::OwnershipAttr *a, Sig &s, llvm::SmallVectorImpl<Param> &params);
  Marks ownMarks(const clang::DeclaratorDecl *d); // without its other declarations
  TyId mergedType(TyId earlier, TyId later, clang::QualType t);
  const clang::ParmVarDecl *writtenParam(const clang::FunctionDecl *f, unsigned i);
  void mergeDeclaration(const clang::FunctionDecl *f, Sig &s, llvm::SmallVectorImpl<Param> &params);
  void applyAttributes(const clang::FunctionDecl *f, Sig &s, llvm::SmallVectorImpl<Param> &params);
  void applyParamAttributes(const clang::ParmVarDecl *d, Sig &s, Param &p);
  void applyRoles(const clang::FunctionDecl *f, Sig &s, llvm::SmallVectorImpl<Param> &params);
  void releases(llvm::StringRef function); // LIEN_OWNED_BY, LIEN_DROP: its signature says so too
  void settle();                           // does what `releases` has put off
  Marks marks(const clang::DeclaratorDecl *d);

  // decls_check.cpp
  void checkStrict(const clang::Decl *d);
  void unannotated(clang::QualType t, LevelsId levels, const clang::Decl *d, bool isResult);
  LevelsId elided(clang::QualType t, LevelsId levels);
  void mendResult(const clang::FunctionDecl *f);
  void strict(const clang::StaticAssertDecl *d);
  bool inStrict(clang::SourceLocation l) const;
  std::string misfit(SigId function, SigId pointer) const; // what differs, or nothing
  void checkFits(FnId f, TyId pointer, clang::SourceLocation at);
  void checkInitialiser(const clang::Expr *e, clang::QualType t, TyId ty);
  bool functionInside(clang::QualType t); // a pointer to functions, somewhere in it
  void finish();

  // What was read off declarations, and what was made of them.
  llvm::DenseMap<const clang::Decl *, WrittenList> writtenOn;
  llvm::DenseMap<const clang::Decl *, std::unique_ptr<Shape>> shapes;
  llvm::DenseMap<const void *, bool> plainTypes;
  llvm::DenseMap<const void *, TypeEntry> types;
  llvm::DenseMap<const clang::IdentifierInfo *, StrId> names;
  llvm::DenseMap<const clang::Type *, SigId> typeSigs;
  llvm::DenseMap<const clang::RecordDecl *, RecId> records;
  llvm::DenseMap<const clang::FieldDecl *, FieldId> fields;
  llvm::DenseMap<const clang::VarDecl *, GlobalId> globals;
  llvm::DenseMap<const clang::FunctionDecl *, FunctionEntry> functions;
  llvm::DenseSet<const clang::RecordDecl *> completed;          // or being completed
  llvm::DenseMap<uint32_t, const clang::RecordDecl *> recordOf; // RecId -> declaration
  llvm::StringMap<unsigned> recordNames;

  // A function that an annotation names: it must exist by the end of the unit.
  struct NamedFunction {
    llvm::StringRef name;
    clang::SourceLocation at;
    Says says;
    const clang::RecordDecl *record; // LIEN_DROP: of which type
  };
  std::vector<NamedFunction> namedFunctions;
  llvm::DenseMap<const clang::RecordDecl *, WrittenList> writtenOnRecords; // by canonical declaration
  llvm::DenseSet<const clang::Decl *> noted;                               // what noteRecord has read
  llvm::DenseMap<uint32_t, const clang::RecordDecl *> dropFunctions;       // StrId -> the type
  llvm::DenseMap<uint32_t, bool> releasers;                                // StrIds that LIEN_OWNED_BY names
  std::vector<const clang::RecordDecl *> owners;                           // records with an annotated field
  bool counts = false;                                                     // one of them is a counted reference
  std::vector<llvm::StringRef> stale; // functions whose signature is to be made again

  std::shared_ptr<Project> project; // may be null
  bool mayBeStrict() const { return !strictRegions.empty() || (project && project->isThere()); }
  std::vector<std::pair<clang::SourceLocation, clang::SourceLocation>> strictRegions; // an open one has no end
  llvm::DenseMap<const clang::RecordDecl *, bool> functionsInside;
  std::vector<SigId> sigOf;                            // by FnId
  std::vector<const clang::FunctionDecl *> functionOf; // by FnId
  std::vector<bool> pointeeDone;                       // by TyId: see completePointee
  bool annotates = false;                              // some annotation was read
  llvm::DenseSet<uint64_t> reported;                   // place and text
};

} // namespace lien
#endif
