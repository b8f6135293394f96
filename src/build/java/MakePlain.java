// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Replaces what a class links at run time by plain code: each lambda of a jar becomes a case of a
 * method in one class a source class, and {@code equals}, {@code hashCode} and {@code toString} of
 * records are written out. One linkage costs a start some 60 microseconds on JDK 17, even from a
 * class-data archive, and an article takes four hundred of them; the first record that is compared
 * costs 20 milliseconds. Run by the build on copytaster.jar as a single-file program with ASM on
 * its class path. A jar that has been through it comes out as it was.
 */
final class MakePlain {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

  private final Map<String, byte[]> made = new TreeMap<>();

  /** Classes that were made, by the host of the nest whose private methods they call. */
  private final Map<String, List<String>> nests = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    MakePlain plain = new MakePlain();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Map<String, Long> times = new LinkedHashMap<>();
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : in.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        boolean isClass = entry.getName().endsWith(".class");
        entries.put(entry.getName(), isClass ? plain.rewrite(bytes) : bytes);
        times.put(entry.getName(), entry.getTime());
      }
    }
    plain.made.forEach((name, bytes) -> entries.put(name + ".class", bytes));
    long time = times.values().iterator().next(); // the build gives all entries the same
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry named = new ZipEntry(entry.getKey());
        named.setTime(times.getOrDefault(entry.getKey(), time));
        out.putNextEntry(named);
        out.write(plain.withMembers(entry.getKey(), entry.getValue()));
      }
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * A lambda or method reference.
   *
   * @param number its case, and its name in the class that is made
   * @param captured what it closes over
   * @param method name of the method it implements
   * @param erased that method's type
   * @param body what it calls
   * @param instance the type of the method for those who call it: {@code Integer} for {@code T}
   */
  private record Site(
      int number,
      Type[] captured,
      String type,
      String method,
      Type erased,
      Handle body,
      Type instance) {}

  private byte[] rewrite(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(0); // not of the reader: it would keep unused constants
    Rewriter rewriter = new Rewriter(writer);
    reader.accept(rewriter, 0);
    rewriter.sites.forEach((name, sites) -> make(rewriter, name, sites));
    return rewriter.changed ? writer.toByteArray() : bytes;
  }

  /** Lets the classes that were made into the nest of their host. */
  private byte[] withMembers(String entry, byte[] bytes) {
    List<String> members = nests.get(entry.replace(".class", ""));
    if (members == null) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Rewriter extends ClassVisitor {
    final Map<String, List<Site>> sites = new TreeMap<>();
    String name;
    String host;
    boolean changed;

    Rewriter(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String sig, String up, String[] in) {
      this.name = name;
      this.host = name;
      super.visit(version, access, name, sig, up, in);
    }

    @Override
    public void visitNestHost(String host) {
      this.host = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String s, String[] e) {
      MethodVisitor next = super.visitMethod(access, name, type, s, e);
      return new MethodVisitor(ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(String m, String t, Handle bootstrap, Object... args) {
          if (bootstrap.getOwner().equals(RECORD_METHODS)) {
            changed = true;
            writeOut(this, Rewriter.this.name, m, args);
          } else if (bootstrap.getOwner().equals(METAFACTORY)
              && bootstrap.getName().equals("metafactory")) {
            changed = true;
            site(this, m, t, args);
          } else {
            super.visitInvokeDynamicInsn(m, t, bootstrap, args);
          }
        }

        @Override
        public void visitMaxs(int stack, int locals) {
          super.visitMaxs(Math.max(stack, 8), locals); // what a record's methods take
        }
      };
    }

    private void site(MethodVisitor method, String called, String type, Object[] args) {
      String wanted = Type.getReturnType(type).getInternalName();
      // One class can be all the JDK's interfaces: no default method of one hides another's.
      String group =
          wanted.startsWith("java/") ? "" : wanted.substring(wanted.lastIndexOf('/') + 1);
      String owner = name + "$Plain" + group;
      List<Site> list = sites.computeIfAbsent(owner, o -> new ArrayList<>());
      Type[] captured = Type.getArgumentTypes(type);
      list.add(
          new Site(
              list.size(),
              captured,
              wanted,
              called,
              (Type) args[0],
              (Handle) args[1],
              (Type) args[2]));
      String made = "_" + (list.size() - 1);
      if (captured.length == 0) {
        method.visitFieldInsn(GETSTATIC, owner, made, "L" + owner + ";");
      } else {
        method.visitMethodInsn(INVOKESTATIC, owner, made, type, false);
      }
    }
  }

  /** The class of the lambdas of one class. */
  private void make(Rewriter from, String name, List<Site> sites) {
    nests.computeIfAbsent(from.host, h -> new ArrayList<>()).add(name);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String[] interfaces = sites.stream().map(Site::type).distinct().toArray(String[]::new);
    int access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    writer.visit(V17, access, name, null, "java/lang/Object", interfaces);
    writer.visitNestHost(from.host);
    Fields fields = Fields.of(sites);
    fields.define(writer, name);
    MethodVisitor start = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    start.visitCode();
    for (Site site : sites) {
      if (site.captured.length == 0) {
        int flags = ACC_STATIC | ACC_FINAL;
        writer.visitField(flags, "_" + site.number, "L" + name + ";", null, null).visitEnd();
        fields.create(start, name, site);
        start.visitFieldInsn(PUTSTATIC, name, "_" + site.number, "L" + name + ";");
      } else {
        String type = Type.getMethodDescriptor(Type.getObjectType(site.type), site.captured);
        MethodVisitor method = writer.visitMethod(ACC_STATIC, "_" + site.number, type, null, null);
        method.visitCode();
        fields.create(method, name, site);
        method.visitInsn(ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
      }
    }
    start.visitInsn(RETURN);
    start.visitMaxs(0, 0);
    start.visitEnd();
    Map<String, List<Site>> methods = new TreeMap<>();
    for (Site site : sites) {
      methods.computeIfAbsent(site.method + site.erased, m -> new ArrayList<>()).add(site);
    }
    methods.values().forEach(cases -> dispatch(writer, name, fields, cases));
    writer.visitEnd();
    made.put(name, writer.toByteArray());
  }

  /** The method of an interface: a case for each lambda. */
  private static void dispatch(ClassWriter writer, String name, Fields fields, List<Site> cases) {
    Site first = cases.get(0);
    MethodVisitor method =
        writer.visitMethod(ACC_PUBLIC, first.method, first.erased.getDescriptor(), null, null);
    method.visitCode();
    int[] keys = cases.stream().mapToInt(Site::number).toArray();
    Label[] labels = cases.stream().map(c -> new Label()).toArray(Label[]::new);
    Label none = labels[0]; // never taken: only this class makes numbers
    if (cases.size() > 1) {
      method.visitVarInsn(ALOAD, 0);
      method.visitFieldInsn(GETFIELD, name, "number", "I");
      method.visitLookupSwitchInsn(none, keys, labels);
    }
    for (int i = 0; i < cases.size(); i++) {
      if (cases.size() > 1) {
        method.visitLabel(labels[i]);
        method.visitFrame(F_SAME, 0, null, 0, null);
      }
      call(method, name, fields, cases.get(i));
    }
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private static void call(MethodVisitor method, String name, Fields fields, Site site) {
    Handle body = site.body;
    boolean makes = body.getTag() == H_NEWINVOKESPECIAL;
    if (makes) {
      method.visitTypeInsn(NEW, body.getOwner());
      method.visitInsn(DUP);
    }
    List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
    if (!makes && body.getTag() != H_INVOKESTATIC) {
      wanted.add(0, Type.getObjectType(body.getOwner()));
    }
    fields.load(method, name, site);
    int argument = site.captured.length;
    int local = 1;
    Type[] instances = site.instance.getArgumentTypes();
    for (int i = 0; i < instances.length; i++) {
      Type erased = site.erased.getArgumentTypes()[i];
      method.visitVarInsn(erased.getOpcode(ILOAD), local);
      local += erased.getSize();
      convert(method, erased, instances[i]);
      convert(method, instances[i], wanted.get(argument++));
    }
    int call =
        switch (body.getTag()) {
          case H_INVOKESTATIC -> INVOKESTATIC;
          case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
          default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL; // private ones, too
        };
    method.visitMethodInsn(
        call, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type given = makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    Type result = site.erased.getReturnType();
    if (result == Type.VOID_TYPE && given != Type.VOID_TYPE) {
      method.visitInsn(given.getSize() == 2 ? POP2 : POP);
    } else {
      convert(method, given, result);
    }
    method.visitInsn(result.getOpcode(IRETURN));
  }

  /** Boxes, unboxes, widens or casts, as the language does. */
  private static void convert(MethodVisitor method, Type from, Type to) {
    if (from.equals(to) || to.getInternalName().equals("java/lang/Object") && !isPrimitive(from)) {
      return;
    }
    if (isPrimitive(from) && !isPrimitive(to)) {
      String box = box(from);
      method.visitMethodInsn(
          INVOKESTATIC, box, "valueOf", "(" + from.getDescriptor() + ")L" + box + ";", false);
    } else if (isPrimitive(to) && !isPrimitive(from)) {
      Type unboxed = unboxed(from, to);
      String box = box(unboxed);
      convert(method, from, Type.getObjectType(box));
      method.visitMethodInsn(
          INVOKEVIRTUAL,
          box,
          unboxed.getClassName() + "Value",
          "()" + unboxed.getDescriptor(),
          false);
      convert(method, unboxed, to);
    } else if (isPrimitive(from)) {
      widen(method, from, to);
    } else {
      method.visitTypeInsn(CHECKCAST, to.getInternalName());
    }
  }

  private static void widen(MethodVisitor method, Type from, Type to) {
    if (to.getSort() <= Type.INT && from.getSort() <= Type.INT) {
      return; // all are an int to the machine
    }
    String pair = from.getSort() <= Type.INT ? "I" : from.getDescriptor();
    method.visitInsn(
        switch (pair + to.getDescriptor()) {
          case "IJ" -> I2L;
          case "IF" -> I2F;
          case "ID" -> I2D;
          case "JF" -> L2F;
          case "JD" -> L2D;
          case "FD" -> F2D;
          default -> throw new IllegalStateException(from + " to " + to);
        });
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static Type unboxed(Type box, Type usual) {
    for (Type type : List.of(Type.INT_TYPE, Type.LONG_TYPE, Type.DOUBLE_TYPE, Type.CHAR_TYPE)) {
      if (box.getInternalName().equals(box(type))) {
        return type;
      }
    }
    return usual;
  }

  private static String box(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.FLOAT -> "java/lang/Float";
      case Type.LONG -> "java/lang/Long";
      default -> "java/lang/Double";
    };
  }

  /**
   * What an object of a class that was made can hold: its number, and of each sort of value as many
   * as any of its lambdas closes over.
   *
   * @param sorts of the fields after the number; a reference is an {@code Object}
   */
  private record Fields(List<Type> sorts) {
    static Fields of(List<Site> sites) {
      List<Type> sorts = new ArrayList<>();
      for (Site site : sites) {
        List<Type> left = new ArrayList<>(sorts);
        for (Type type : site.captured) {
          if (!left.remove(sort(type))) {
            sorts.add(sort(type));
          }
        }
      }
      return new Fields(sorts);
    }

    private static Type sort(Type type) {
      return isPrimitive(type) ? type : Type.getObjectType("java/lang/Object");
    }

    /** The field of each value that a lambda closes over. */
    private int[] places(Site site) {
      boolean[] taken = new boolean[sorts.size()];
      int[] places = new int[site.captured.length];
      for (int i = 0; i < places.length; i++) {
        int place = 0;
        while (taken[place] || !sorts.get(place).equals(sort(site.captured[i]))) {
          place++;
        }
        taken[place] = true;
        places[i] = place;
      }
      return places;
    }

    private String constructor() {
      Type[] types = new Type[sorts.size() + 1];
      types[0] = Type.INT_TYPE;
      for (int i = 0; i < sorts.size(); i++) {
        types[i + 1] = sorts.get(i);
      }
      return Type.getMethodDescriptor(Type.VOID_TYPE, types);
    }

    void define(ClassWriter writer, String name) {
      MethodVisitor method = writer.visitMethod(0, "<init>", constructor(), null, null);
      method.visitCode();
      method.visitVarInsn(ALOAD, 0);
      method.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int local = 1;
      for (int i = -1; i < sorts.size(); i++) {
        Type type = i < 0 ? Type.INT_TYPE : sorts.get(i);
        String field = i < 0 ? "number" : "a" + i;
        writer.visitField(ACC_PRIVATE | ACC_FINAL, field, type.getDescriptor(), null, null);
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(type.getOpcode(ILOAD), local);
        method.visitFieldInsn(PUTFIELD, name, field, type.getDescriptor());
        local += type.getSize();
      }
      method.visitInsn(RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
    }

    /** A new object, from the locals that hold what it closes over. */
    void create(MethodVisitor method, String name, Site site) {
      method.visitTypeInsn(NEW, name);
      method.visitInsn(DUP);
      method.visitLdcInsn(site.number);
      int[] places = places(site);
      for (int field = 0; field < sorts.size(); field++) {
        int local = 0;
        int from = -1;
        for (int i = 0; i < places.length; i++) {
          if (places[i] == field) {
            from = local;
          }
          local += site.captured[i].getSize();
        }
        Type type = sorts.get(field);
        if (from >= 0) {
          method.visitVarInsn(type.getOpcode(ILOAD), from);
        } else {
          method.visitInsn(
              switch (type.getSort()) {
                case Type.OBJECT -> ACONST_NULL;
                case Type.LONG -> LCONST_0;
                case Type.FLOAT -> FCONST_0;
                case Type.DOUBLE -> DCONST_0;
                default -> ICONST_0;
              });
        }
      }
      method.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructor(), false);
    }

    void load(MethodVisitor method, String name, Site site) {
      int[] places = places(site);
      for (int i = 0; i < places.length; i++) {
        Type type = sorts.get(places[i]);
        method.visitVarInsn(ALOAD, 0);
        method.visitFieldInsn(GETFIELD, name, "a" + places[i], type.getDescriptor());
        convert(method, type, site.captured[i]);
      }
    }
  }

  /** What {@link java.lang.runtime.ObjectMethods} would do. */
  private static void writeOut(MethodVisitor method, String record, String name, Object[] args) {
    String[] names = args[1].toString().isEmpty() ? new String[0] : args[1].toString().split(";");
    List<Handle> getters = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      getters.add((Handle) args[i]);
    }
    switch (name) {
      case "equals" -> equals(method, record, getters);
      case "hashCode" -> hash(method, getters);
      default -> text(method, record, names, getters);
    }
  }

  /** On the stack lie the record and the other object. */
  private static void equals(MethodVisitor method, String record, List<Handle> getters) {
    Label differ = new Label();
    method.visitInsn(POP2);
    method.visitVarInsn(ALOAD, 1);
    method.visitTypeInsn(INSTANCEOF, record);
    method.visitJumpInsn(IFEQ, differ);
    for (Handle getter : getters) {
      Type type = Type.getType(getter.getDesc());
      method.visitVarInsn(ALOAD, 0);
      get(method, getter);
      method.visitVarInsn(ALOAD, 1);
      method.visitTypeInsn(CHECKCAST, record);
      get(method, getter);
      switch (type.getSort()) {
        case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
          String two = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
          method.visitMethodInsn(INVOKESTATIC, box(type), "compare", two, false);
          method.visitJumpInsn(IFNE, differ);
        }
        case Type.OBJECT, Type.ARRAY -> {
          String two = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
          method.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "equals", two, false);
          method.visitJumpInsn(IFEQ, differ);
        }
        default -> method.visitJumpInsn(IF_ICMPNE, differ);
      }
    }
    method.visitInsn(ICONST_1);
    method.visitInsn(IRETURN);
    method.visitLabel(differ);
    method.visitFrame(F_SAME, 0, null, 0, null);
    method.visitInsn(ICONST_0);
  }

  private static void hash(MethodVisitor method, List<Handle> getters) {
    method.visitInsn(POP);
    method.visitInsn(ICONST_0);
    for (Handle getter : getters) {
      Type type = Type.getType(getter.getDesc());
      method.visitIntInsn(BIPUSH, 31);
      method.visitInsn(IMUL);
      method.visitVarInsn(ALOAD, 0);
      get(method, getter);
      String owner = isPrimitive(type) ? box(type) : "java/util/Objects";
      String taken = isPrimitive(type) ? type.getDescriptor() : "Ljava/lang/Object;";
      method.visitMethodInsn(INVOKESTATIC, owner, "hashCode", "(" + taken + ")I", false);
      method.visitInsn(IADD);
    }
  }

  private static void text(
      MethodVisitor method, String record, String[] names, List<Handle> getters) {
    String builder = "java/lang/StringBuilder";
    method.visitInsn(POP);
    method.visitTypeInsn(NEW, builder);
    method.visitInsn(DUP);
    method.visitMethodInsn(INVOKESPECIAL, builder, "<init>", "()V", false);
    String text = record.substring(Math.max(record.lastIndexOf('/'), record.lastIndexOf('$')) + 1);
    for (int i = 0; i < names.length; i++) {
      append(method, text + (i == 0 ? "[" : ", ") + names[i] + "=");
      text = "";
      Type type = Type.getType(getters.get(i).getDesc());
      method.visitVarInsn(ALOAD, 0);
      get(method, getters.get(i));
      String taken =
          switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
            default -> type.getDescriptor();
          };
      method.visitMethodInsn(
          INVOKESTATIC, "java/lang/String", "valueOf", "(" + taken + ")Ljava/lang/String;", false);
      append(method);
    }
    append(method, names.length == 0 ? text + "[]" : "]");
    method.visitMethodInsn(INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
  }

  private static void append(MethodVisitor method, String text) {
    method.visitLdcInsn(text);
    append(method);
  }

  private static void append(MethodVisitor method) {
    String type = "(Ljava/lang/String;)Ljava/lang/StringBuilder;";
    method.visitMethodInsn(INVOKEVIRTUAL, "java/lang/StringBuilder", "append", type, false);
  }

  private static void get(MethodVisitor method, Handle getter) {
    method.visitFieldInsn(GETFIELD, getter.getOwner(), getter.getName(), getter.getDesc());
  }

  private MakePlain() {}
}
